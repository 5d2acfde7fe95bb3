package io.github.schemacheck.report;

import io.github.schemacheck.check.Suppressions;

/** Findings about something else than a database, as people read them of one. */
public final class FindingsReport {
    private FindingsReport() {}

    /** @return at most 100 columns wide, but for what is to be pasted; ends with a line end */
    public static String of(ReportSubject subject, Suppressions.Applied applied, ReportStyle style) {
        Lines lines = new Lines(style);
        FindingSections sections = new FindingSections(subject, lines, style, Samples.NONE);
        Verdict verdict = Verdict.of(subject, applied.kept(), style.stopsFrom());
        lines.wrapped("", verdict.first(style));
        subject.lines().forEach(line -> lines.wrapped("  ", Printable.line(line)));
        sections.findings(applied.kept());
        sections.suppressed(applied.suppressed());
        return lines.blank().wrapped("", verdict.next("nothing")).toString();
    }
}
