package io.github.schemacheck.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.Migrations;
import io.github.schemacheck.NotChecked;
import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressed;
import io.github.schemacheck.check.rules.StandardChecks;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.data.KeyToScan;
import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.data.OrphanFact.KeySample;
import io.github.schemacheck.data.OrphanRepair;
import io.github.schemacheck.data.StateFact;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.migration.SourceLine;
import io.github.schemacheck.schema.Deferrability;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.ForeignKey.Action;
import io.github.schemacheck.schema.ForeignKey.Match;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Validation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Results from {@code result.json} of a case: short, because what it does not say has one value everywhere. */
public final class SampleResults {
    public static final String SECRET = "geheim-42";
    static final Path ROOT = Path.of("/repo").toAbsolutePath();
    public static final Places PLACES = new Places(ROOT, ROOT.resolve("shop/pom.xml"));

    private static final Set<String> CHECKS = Set.of("column-missing", "index-missing", "orphaned-rows");

    private static final Schema EMPTY = Schema.of(16, List.of());

    private SampleResults() {}

    public static ReviewResult read(String json) throws IOException {
        JsonNode root = new ObjectMapper().readTree(json);
        return new ReviewResult(
                context(root),
                findings(root.path("findings")),
                suppressed(root.path("suppressed")),
                new Migrations(
                        texts(root.path("pending")),
                        texts(root.path("pendingChanges")),
                        SampleHistories.of(root.path("histories"))),
                List.copyOf(scanned(root.path("scanned"))),
                notChecked(root.path("notChecked")),
                new Evidence(EMPTY, EMPTY, SchemaDiff.between(EMPTY, EMPTY)),
                Map.of("read the live database", Duration.ofMillis(120)));
    }

    private static ReviewContext context(JsonNode root) {
        ServerFacts.Locale locale = new ServerFacts.Locale("UTF8", "libc", "C", "C", "");
        ServerFacts facts = new ServerFacts(16, "16.4", 7, "shop", "deployer", "UTC", locale);
        Stage stage = Stage.valueOf(root.path("stage").asText("before").toUpperCase(Locale.ROOT));
        return new ReviewContext(
                stage,
                DatabaseUrl.parse("postgres://deployer:" + SECRET + "@db.example.com/shop", Map.of())
                        .address(),
                facts,
                "12 applied migrations, replayed by Flyway 13",
                Map.of(ObjectKind.TABLE, 14, ObjectKind.COLUMN, 97, ObjectKind.INDEX, 21),
                Instant.parse("2026-11-21T03:00:00Z"),
                StandardChecks.all().stream()
                        .map(Check::description)
                        .filter(check -> CHECKS.contains(check.id()))
                        .toList(),
                sources(root.path("sources")));
    }

    /** By object, {@code file:line} below the root. */
    private static Map<String, SourceLine> sources(JsonNode nodes) {
        Map<String, SourceLine> all = new HashMap<>();
        nodes.properties().forEach(source -> {
            String[] place = source.getValue().asText().split(":", 2);
            all.put(source.getKey(), new SourceLine(ROOT.resolve(place[0]), Integer.parseInt(place[1])));
        });
        return all;
    }

    /** {@code times} repeats a finding with a number behind its object. */
    private static List<Finding> findings(JsonNode nodes) {
        List<Finding> all = new ArrayList<>();
        for (JsonNode node : nodes) {
            int times = node.path("times").asInt(1);
            for (int i = 1; i <= times; i++) {
                all.add(finding(node, times == 1 ? "" : "_" + (100 + i)));
            }
        }
        return all;
    }

    private static Finding finding(JsonNode node, String number) {
        return new Finding(
                node.path("check").asText(),
                Severity.valueOf(node.path("severity").asText().toUpperCase(Locale.ROOT)),
                node.path("object").asText() + number,
                node.path("message").asText(),
                node.path("why").asText(),
                node.path("remedy").asText(),
                certainty(node.path("certainty").asText("read")));
    }

    private static Certainty certainty(String word) {
        return switch (word) {
            case "proven" -> Certainty.proven(new StateFact(StateFact.Kind.LONG_TRANSACTION, "", ""));
            case "assumed" -> Certainty.ASSUMED;
            default -> Certainty.READ;
        };
    }

    private static List<Suppressed> suppressed(JsonNode nodes) {
        List<Suppressed> all = new ArrayList<>();
        nodes.forEach(node ->
                all.add(new Suppressed(finding(node, ""), node.path("reason").asText())));
        return all;
    }

    /** Keys from one column to another, by the object's name, with the values of its samples. */
    private static List<OrphanFact.Scanned> scanned(JsonNode nodes) {
        List<OrphanFact.Scanned> all = new ArrayList<>();
        for (JsonNode node : nodes) {
            ForeignKey key = key(ObjectId.parse(node.path("object").asText()));
            List<KeySample> samples = texts(node.path("samples")).stream()
                    .map(value -> new KeySample(List.of(value), 2))
                    .toList();
            all.add(new OrphanFact.Scanned(
                    new KeyToScan(key, true),
                    2L * samples.size(),
                    samples,
                    "hash",
                    Duration.ZERO,
                    OrphanRepair.plain(key, false)));
        }
        return all;
    }

    private static ForeignKey key(ObjectId id) {
        return new ForeignKey(
                id.name(),
                id.member(),
                List.of("parent_id"),
                new ForeignKey.Reference(
                        id.name(), List.of("id"), Match.SIMPLE, Action.NO_ACTION, Action.NO_ACTION, List.of(), false),
                Deferrability.NOT_DEFERRABLE,
                Validation.VALIDATED,
                true,
                Optional.empty());
    }

    private static List<NotChecked> notChecked(JsonNode nodes) {
        List<NotChecked> all = new ArrayList<>();
        nodes.forEach(node -> all.add(new NotChecked(
                node.path("what").asText(), node.path("why").asText(), Set.copyOf(texts(node.path("checks"))))));
        return all;
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> all = new ArrayList<>();
        nodes.forEach(node -> all.add(node.asText()));
        return all;
    }
}
