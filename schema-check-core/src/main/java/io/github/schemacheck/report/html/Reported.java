package io.github.schemacheck.report.html;

import io.github.schemacheck.RehearsalResult;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.report.EarlierRun;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.Places;
import io.github.schemacheck.report.ReportSubject;
import io.github.schemacheck.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * All that a page is made from.
 *
 * @param trace only of a rehearsal
 */
record Reported(
        ReviewResult review,
        Optional<Trace> trace,
        ReportSubject subject,
        FileStyle style,
        Places places,
        Optional<EarlierRun> earlier) {

    static Reported of(ReviewResult review, FileStyle style, Places places, Optional<EarlierRun> earlier) {
        ReportSubject subject = ReportSubject.DATABASE.mending(
                "run the SQL of the findings that is right for you (or write it as a migration), then run this again;"
                        + " what is meant to be different goes into schema-check/suppressions.txt");
        return new Reported(review, Optional.empty(), subject, style, places, earlier);
    }

    static Reported of(RehearsalResult result, FileStyle style, Places places, Optional<EarlierRun> earlier) {
        ReportSubject subject = ReportSubject.REHEARSAL.mending(
                "change the migrations as the findings say, then rehearse again; what is meant is said above the"
                        + " statement: -- schema-check: allow <id> because <reason>");
        return new Reported(result.review(), Optional.of(result.trace()), subject, style, places, earlier);
    }

    List<Finding> findings() {
        return review.findings();
    }
}
