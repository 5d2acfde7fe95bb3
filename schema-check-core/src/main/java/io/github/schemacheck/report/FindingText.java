package io.github.schemacheck.report;

import io.github.schemacheck.check.Finding;

/** One finding for people: what, why, what to paste. */
final class FindingText {
    private FindingText() {}

    static void write(Finding finding, Lines lines, ReportStyle style) {
        String severity = Colour.of(finding.severity())
                .paint(finding.severity().word().toUpperCase(java.util.Locale.ROOT), style);
        lines.raw("  " + severity + "  " + Printable.line(finding.object()));
        lines.wrapped("      ", Printable.line(finding.message()));
        lines.wrapped("      ", "why: " + Printable.line(finding.why()));
        if (!finding.remedy().isBlank()) {
            lines.pasted("        ", Printable.text(finding.remedy()));
        }
        lines.raw("      [" + finding.check() + ", " + finding.certainty().word() + "]");
    }
}
