package io.github.schemacheck.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.digest.Sha256;
import io.github.schemacheck.report.Places.Place;
import io.github.schemacheck.schema.ObjectId;
import java.util.HashMap;
import java.util.Map;

/** Findings as SARIF's results. */
final class SarifResults {
    private final Reviewed result;
    private final Places places;
    private final SarifRules rules;
    private final Samples samples;
    private final Map<String, Integer> seen = new HashMap<>();

    SarifResults(Reviewed result, Samples samples, Places places) {
        this.result = result;
        this.places = places;
        this.rules = SarifRules.of(result);
        this.samples = samples;
    }

    void write(ArrayNode results) {
        result.found().kept().forEach(finding -> write(finding, results.addObject())
                .putArray("suppressions"));
        result.found().suppressed().forEach(one -> write(one.finding(), results.addObject())
                .putArray("suppressions")
                .addObject()
                .put("kind", "external")
                .put("status", "accepted")
                .put("justification", SafeText.text(one.reason())));
    }

    private ObjectNode write(Finding finding, ObjectNode node) {
        node.put("ruleId", SafeText.line(finding.check()));
        node.put("ruleIndex", rules.index(finding.check()));
        node.put("level", SarifRules.level(finding.severity()));
        String examples = samples.of(finding).map(text -> "; " + text).orElse("");
        String message = SafeText.line(finding.object() + ": " + finding.message() + examples);
        node.putObject("message").put("text", message(message));
        ObjectNode location = node.putArray("locations").addObject();
        physical(location, places.of(result.sources(), finding).orElseGet(places::ofProject));
        logical(location.putArray("logicalLocations").addObject(), finding.object());
        fingerprints(node.putObject("partialFingerprints"), finding);
        node.putObject("properties")
                .put("certainty", finding.certainty().word())
                .put("why", SafeText.line(finding.why()))
                .put("remedy", SafeText.text(finding.remedy()));
        return node;
    }

    /** Section 3.11.5 of SARIF 2.1.0: braces around a number are placeholders, so a brace is written twice. */
    static String message(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }

    /** GitHub refuses a whole file in which one result has none, so what no file creates is at the project's. */
    private static void physical(ObjectNode location, Place place) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", place.uri()).put("uriBaseId", SarifReport.ROOT);
        physical.putObject("region").put("startLine", place.line());
    }

    private static void logical(ObjectNode logical, String object) {
        try {
            ObjectId id = ObjectId.parse(object);
            logical.put("name", SafeText.line(id.member().isEmpty() ? id.name().name() : id.member()))
                    .put("fullyQualifiedName", SafeText.line(id.path()))
                    .put("kind", id.kind().label());
        } catch (IllegalArgumentException e) {
            logical.put("fullyQualifiedName", SafeText.line(object));
        }
    }

    /**
     * The same for the same finding in each run, wherever its line moves to. GitHub looks at the first name alone, and
     * without it takes two findings on one line for one.
     */
    private void fingerprints(ObjectNode fingerprints, Finding finding) {
        String what = finding.check() + "\0" + finding.object();
        int number = seen.merge(what, 1, Integer::sum);
        String print = digest(what) + ":" + number;
        fingerprints.put("primaryLocationLineHash", print).put("schemaCheckObject/v1", print);
    }

    private static String digest(String text) {
        return Sha256.hex(text).substring(0, 32);
    }
}
