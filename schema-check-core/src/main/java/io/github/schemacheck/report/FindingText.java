package io.github.schemacheck.report;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Finding;
import java.util.List;
import java.util.Locale;

/** Findings of one severity for people; those of one check share its name and why it matters. */
final class FindingText {
    private final Lines lines;
    private final ReportStyle style;
    private final Samples samples;
    private String group = "";

    FindingText(Lines lines, ReportStyle style, Samples samples) {
        this.lines = lines;
        this.style = style;
        this.samples = samples;
    }

    /** @param finding those of one check come one after the other */
    void write(Finding finding) {
        String heading = finding.check() + (finding.why().isBlank() ? "" : ": " + Printable.line(finding.why()));
        if (!heading.equals(group)) {
            group = heading;
            String severity = finding.severity().word().toUpperCase(Locale.ROOT);
            lines.blank();
            lines.wrapped("  ", Colour.of(finding.severity()).paint(severity, style) + " " + heading);
        }
        lines.wrapped("    ", "* " + Printable.line(finding.object()) + certainty(finding.certainty()));
        lines.wrapped("      ", Printable.line(finding.message()));
        samples.of(finding).ifPresent(examples -> lines.wrapped("      ", Printable.line(examples)));
        remedy(Printable.text(finding.remedy()).lines().toList());
    }

    private void remedy(List<String> remedy) {
        int more = remedy.size() - style.remedyLines();
        remedy.stream().limit(style.remedyLines()).forEach(line -> lines.pasted("        ", line));
        if (more > 0) {
            lines.pasted("        ", "-- … and " + Counted.of(more, "line") + " more in " + style.jsonFile());
        }
    }

    /** Most are read from the catalogue, which goes without saying. */
    private static String certainty(Certainty certainty) {
        return certainty.equals(Certainty.READ) ? "" : " (" + certainty.word() + ")";
    }
}
