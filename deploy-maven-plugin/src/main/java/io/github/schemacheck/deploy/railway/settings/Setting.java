package io.github.schemacheck.deploy.railway.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.schemacheck.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file may say below {@code deploy} and the API has by the same name. */
enum Setting {
    START_COMMAND("startCommand", Kind.TEXT),
    PRE_DEPLOY_COMMAND("preDeployCommand", Kind.TEXTS),
    HEALTHCHECK_PATH("healthcheckPath", Kind.TEXT),
    HEALTHCHECK_TIMEOUT("healthcheckTimeout", Kind.NUMBER),
    RESTART_POLICY_TYPE("restartPolicyType", Kind.POLICY),
    RESTART_POLICY_MAX_RETRIES("restartPolicyMaxRetries", Kind.NUMBER),
    NUM_REPLICAS("numReplicas", Kind.NUMBER),
    REGION("region", Kind.TEXT),
    OVERLAP_SECONDS("overlapSeconds", Kind.NUMBER),
    DRAINING_SECONDS("drainingSeconds", Kind.NUMBER),
    CRON_SCHEDULE("cronSchedule", Kind.TEXT),
    SLEEP_APPLICATION("sleepApplication", Kind.FLAG),
    IPV6_EGRESS_ENABLED("ipv6EgressEnabled", Kind.FLAG);

    private static final List<String> POLICIES = List.of("ON_FAILURE", "ALWAYS", "NEVER");

    private enum Kind {
        TEXT("a text"),
        TEXTS("a text or a list of texts"),
        NUMBER("a whole number"),
        FLAG("true or false"),
        POLICY("one of ON_FAILURE, ALWAYS, NEVER");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final String key;
    private final Kind kind;

    Setting(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    String key() {
        return key;
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** @return as the API takes it; null stays null, which takes a setting away */
    JsonNode value(JsonNode said, String where) {
        if (said.isNull()) {
            return said;
        }
        return converted(said)
                .orElseThrow(() -> new ProblemException(
                        where + " is " + said + ".", "make it " + kind.words + ", or null to take it away."));
    }

    /** Railway's documentation has numbers as texts, a POM has nothing else, and people write policies in small. */
    private Optional<JsonNode> converted(JsonNode said) {
        String text = said.asText();
        return switch (kind) {
            case TEXT -> Optional.of(said).filter(JsonNode::isTextual);
            case TEXTS -> texts(said);
            case NUMBER -> text.matches("[0-9]{1,9}")
                    ? Optional.of(IntNode.valueOf(Integer.parseInt(text)))
                    : Optional.empty();
            case FLAG -> text.matches("true|false")
                    ? Optional.of(BooleanNode.valueOf(text.equals("true")))
                    : Optional.empty();
            case POLICY -> Optional.of(text.toUpperCase(Locale.ROOT))
                    .filter(POLICIES::contains)
                    .map(TextNode::valueOf);
        };
    }

    private static Optional<JsonNode> texts(JsonNode said) {
        if (said.isTextual()) {
            ArrayNode one = JsonNodeFactory.instance.arrayNode();
            one.add(said);
            return Optional.of(one);
        }
        boolean fits = said.isArray();
        for (JsonNode each : said) {
            fits &= each.isTextual();
        }
        return fits ? Optional.of(said) : Optional.empty();
    }
}
