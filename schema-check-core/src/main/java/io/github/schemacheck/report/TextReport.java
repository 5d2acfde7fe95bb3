package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;

/** Everything as plain text, for a file. */
public final class TextReport {
    private TextReport() {}

    public static String of(ReviewResult result, FileStyle style) {
        return new TextSections(result, ReportStyle.full(style)).write();
    }
}
