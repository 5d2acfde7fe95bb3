package io.github.schemacheck.report;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings by severity and what was accepted, the same in every report for people. */
record FindingSections(ReportSubject subject, Lines lines, ReportStyle style, Samples samples) {

    void findings(List<Finding> findings) {
        severity(findings, Severity.ERROR, subject.errors());
        severity(findings, Severity.WARNING, subject.warnings());
        infos(findings);
    }

    private void severity(List<Finding> findings, Severity severity, String title) {
        List<Finding> all = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        if (!all.isEmpty()) {
            lines.blank().raw(title + " (" + all.size() + "):");
            lines.list(all, new FindingText(lines, style, samples)::write);
        }
    }

    private void infos(List<Finding> findings) {
        if (style.infos()) {
            severity(findings, Severity.INFO, "Cosmetic");
            return;
        }
        Map<String, Long> counts = findings.stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .collect(Collectors.groupingBy(Finding::check, TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            String all = counts.entrySet().stream()
                    .map(count -> count.getKey() + " " + count.getValue())
                    .collect(Collectors.joining(", "));
            lines.blank().wrapped("", "Cosmetic, not shown: " + all + ". They are in " + style.jsonFile() + ".");
        }
    }

    void suppressed(List<Suppressed> suppressed) {
        if (!suppressed.isEmpty()) {
            lines.blank().raw("Accepted (" + suppressed.size() + "):");
            lines.list(
                    suppressed,
                    one -> lines.wrapped("  ", Printable.line(one.finding() + ", because " + one.reason())));
        }
    }
}
