package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Severity;
import java.util.Optional;

/** Everything as plain text, for a file. */
public final class TextReport {
    private TextReport() {}

    /** @param stopsFrom the least severity that stops the release; empty: none does */
    public static String of(ReviewResult result, Optional<Severity> stopsFrom) {
        return new TextSections(result, ReportStyle.FULL.stoppingFrom(stopsFrom)).write();
    }
}
