package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;

/** What a tired person understands: the verdict, what blocks, what to paste, what to do next. */
public final class ConsoleReport {
    private ConsoleReport() {}

    /** @return at most 100 columns wide, but for SQL that is to be pasted; ends with a line end */
    public static String of(ReviewResult result, ReportStyle style) {
        return new TextSections(result, style).write();
    }
}
