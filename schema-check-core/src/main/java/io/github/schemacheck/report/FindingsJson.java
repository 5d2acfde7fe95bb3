package io.github.schemacheck.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressions;

/** Findings about something else than a database, for machines; each has the form that it has in a JsonReport. */
public final class FindingsJson {
    private FindingsJson() {}

    /** @return the same for the same input */
    public static String of(ReportSubject subject, Suppressions.Applied applied) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", JsonReport.FORMAT_VERSION);
        ArrayNode about = root.putArray("about");
        subject.lines().forEach(about::add);
        ObjectNode counts = root.putObject("counts");
        for (Severity severity : Severity.values()) {
            counts.put(
                    severity.word(),
                    applied.kept().stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        ArrayNode findings = root.putArray("findings");
        applied.kept().forEach(finding -> findings.add(JsonText.finding(finding)));
        ArrayNode suppressed = root.putArray("suppressed");
        applied.suppressed()
                .forEach(one -> suppressed.add(JsonText.finding(one.finding()).put("reason", one.reason())));
        return JsonText.of(root);
    }
}
