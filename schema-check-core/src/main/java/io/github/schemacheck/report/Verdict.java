package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.Severity;

/** The first and the last line of a report. */
final class Verdict {
    private Verdict() {}

    static String of(ReviewResult result, ReportStyle style) {
        long errors = result.count(Severity.ERROR);
        long warnings = result.count(Severity.WARNING);
        String counts = Counted.of(errors, "error") + ", " + Counted.of(warnings, "warning") + ".";
        if (errors > 0 && style.stopsFrom().isEmpty()) {
            return Colour.RED.paint("NOT READY, NOT STOPPED", style) + ": the database is not what the code expects: "
                    + counts + " This would have failed, but deploy.failOn is never.";
        }
        if (errors > 0) {
            return Colour.RED.paint("NOT READY", style) + ": the database is not what the code expects: " + counts;
        }
        if (warnings > 0 && warningsStop(style)) {
            return Colour.RED.paint("NOT READY", style)
                    + ": the database has what the code needs, and differs elsewhere: " + counts
                    + " deploy.failOn is warning.";
        }
        if (warnings > 0) {
            return Colour.YELLOW.paint("READY, WITH " + Counted.of(warnings, "WARNING"), style)
                    + ": the database has what the code needs, and differs elsewhere.";
        }
        return Colour.GREEN.paint("READY", style) + ": the database is what the code expects.";
    }

    private static boolean warningsStop(ReportStyle style) {
        return style.stopsFrom().filter(Severity.WARNING::isAtLeast).isPresent();
    }

    static String next(ReviewResult result, ReportStyle style) {
        boolean warned = result.count(Severity.WARNING) > 0;
        if (result.count(Severity.ERROR) > 0 || (warned && warningsStop(style))) {
            return "What to do next: run the SQL above that is right for you (or write it as a migration), then run"
                    + " this again; what is meant to be different goes into schema-check/suppressions.txt.";
        }
        if (warned) {
            return "What to do next: look at the warnings; they stop a release only where deploy.failOn is warning.";
        }
        if (result.context().stage() == Stage.BEFORE && !result.pending().isEmpty()) {
            return "What to do next: run the pending migrations.";
        }
        return "What to do next: nothing.";
    }
}
