package io.github.schemacheck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code report.json} of an earlier run says, for what changed since.
 *
 * @param at ISO 8601 in UTC, as it stands there
 * @param address of the database that it is about
 * @param stage in the word of a {@link io.github.schemacheck.Stage}
 */
public record EarlierRun(String at, String address, String stage, List<Told> findings) {
    /** A finding, as far as it tells one from another. */
    public record Told(String severity, String check, String object) {}

    public EarlierRun {
        findings = List.copyOf(findings);
    }

    /** @return empty where the text is no report of this form: there is then nothing to compare with */
    public static Optional<EarlierRun> parse(String json) {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            return root.path("formatVersion").asInt() == JsonReport.FORMAT_VERSION
                    ? Optional.of(of(root))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static EarlierRun of(JsonNode root) {
        List<Told> findings = new ArrayList<>();
        root.path("findings")
                .forEach(finding -> findings.add(
                        new Told(text(finding, "severity"), text(finding, "check"), text(finding, "object"))));
        return new EarlierRun(
                text(root, "generatedAt"), root.at("/live/address").asText(), text(root, "stage"), findings);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
