package io.github.schemacheck.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemacheck.Migrations;
import io.github.schemacheck.NotChecked;
import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.history.ToolHistory;
import java.util.List;
import java.util.TreeMap;

/**
 * A result for machines. {@code report-schema.json} beside this class says what stands where; only {@code generatedAt}
 * and {@code durationsMillis} differ between two runs on the same input.
 */
public final class JsonReport {
    /** Rises when a reader of the old form would be wrong about the new one; additions do not raise it. */
    public static final int FORMAT_VERSION = 1;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonReport() {}

    public static String of(ReviewResult result, FileStyle style) {
        ObjectNode root = JSON.objectNode();
        root.put("formatVersion", FORMAT_VERSION);
        root.put("generatedAt", result.context().at().toString());
        root.put("stage", result.context().stage().word());
        root.set("live", live(result.context()));
        root.put("expected", result.context().expected());
        ObjectNode counts = root.putObject("counts");
        for (Severity severity : Severity.values()) {
            counts.put(severity.word(), result.count(severity));
        }
        ObjectNode compared = root.putObject("compared");
        new TreeMap<>(result.context().compared()).forEach((kind, count) -> compared.put(kind.label(), count));
        ArrayNode findings = root.putArray("findings");
        Samples samples = Samples.of(result, style.samples());
        result.findings().forEach(finding -> findings.add(finding(finding, samples)));
        ArrayNode suppressed = root.putArray("suppressed");
        result.suppressed()
                .forEach(one -> suppressed.add(finding(one.finding(), samples).put("reason", one.reason())));
        migrations(root, result.migrations());
        ArrayNode scanned = root.putArray("scanned");
        result.scanned().forEach(fact -> scanned.add(scanned(fact)));
        ArrayNode notChecked = root.putArray("notChecked");
        result.notChecked().forEach(one -> notChecked.add(notChecked(one)));
        ObjectNode durations = root.putObject("durationsMillis");
        result.times().forEach((step, time) -> durations.put(step, time.toMillis()));
        return JsonText.of(root);
    }

    private static void migrations(ObjectNode root, Migrations migrations) {
        ArrayNode histories = root.putArray("histories");
        migrations.histories().forEach(history -> histories.add(history(history)));
        texts(root.putArray("pending"), migrations.pending());
        texts(root.putArray("pendingChanges"), migrations.changes());
    }

    private static ObjectNode history(ToolHistory history) {
        ObjectNode node = JSON.objectNode()
                .put("tool", history.tool().label())
                .put("files", history.files())
                .put("table", history.table().name().toString());
        ArrayNode migrations = node.putArray("migrations");
        history.migrations()
                .forEach(one -> migrations.addObject().put("name", one.name()).put("status", one.word()));
        return node;
    }

    private static ObjectNode live(ReviewContext context) {
        ObjectNode live = JSON.objectNode();
        live.put("address", context.address());
        live.put("database", context.live().database());
        live.put("role", context.live().role());
        live.put("major", context.live().major());
        live.put("version", context.live().version());
        return live.put("pooler", context.live().pooler().label());
    }

    private static ObjectNode scanned(OrphanFact.Scanned fact) {
        return JSON.objectNode()
                .put("object", fact.key().key().id().toString())
                .put("declared", fact.key().declared())
                .put("orphans", fact.orphans())
                .put("strategy", fact.strategy());
    }

    private static ObjectNode notChecked(NotChecked one) {
        ObjectNode node = JSON.objectNode().put("what", one.what()).put("why", one.why());
        texts(node.putArray("checks"), one.checks().stream().sorted().toList());
        return node;
    }

    private static void texts(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }

    private static ObjectNode finding(Finding finding, Samples samples) {
        ObjectNode node = JsonText.finding(finding);
        samples.of(finding).ifPresent(examples -> node.put("examples", examples));
        return node;
    }
}
