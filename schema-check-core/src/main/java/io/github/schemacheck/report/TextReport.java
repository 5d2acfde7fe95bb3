package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;

/** Everything as plain text, for a file. */
public final class TextReport {
    private TextReport() {}

    public static String of(ReviewResult result) {
        return new TextSections(result, ReportStyle.FULL).write();
    }
}
