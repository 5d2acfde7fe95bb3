package io.github.schemacheck.report;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import java.util.List;

/** The first and the last line of a report. */
record Verdict(ReportSubject subject, long errors, long warnings, ReportStyle style) {

    static Verdict of(ReportSubject subject, List<Finding> findings, ReportStyle style) {
        return new Verdict(subject, count(findings, Severity.ERROR), count(findings, Severity.WARNING), style);
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }

    String first() {
        String counts = Counted.of(errors, "error") + ", " + Counted.of(warnings, "warning") + ".";
        if (errors > 0 && style.stopsFrom().isEmpty()) {
            return Colour.RED.paint("NOT READY, NOT STOPPED", style) + ": " + subject.broken() + ": " + counts
                    + " This would have failed, but deploy.failOn is never.";
        }
        if (errors > 0) {
            return Colour.RED.paint("NOT READY", style) + ": " + subject.broken() + ": " + counts;
        }
        if (warnings > 0 && warningsStop()) {
            return Colour.RED.paint("NOT READY", style) + ": " + subject.differs() + ": " + counts
                    + " deploy.failOn is warning.";
        }
        if (warnings > 0) {
            return Colour.YELLOW.paint("READY, WITH " + Counted.of(warnings, "WARNING"), style) + ": "
                    + subject.differs() + ".";
        }
        return Colour.GREEN.paint("READY", style) + ": " + subject.fine() + ".";
    }

    private boolean warningsStop() {
        return style.stopsFrom().filter(Severity.WARNING::isAtLeast).isPresent();
    }

    /** @param otherwise what is next where nothing stops and nothing is to be looked at */
    String next(String otherwise) {
        if (errors > 0 || (warnings > 0 && warningsStop())) {
            return "What to do next: " + subject.mend() + ".";
        }
        if (warnings > 0) {
            return "What to do next: look at the warnings; they stop a release only where deploy.failOn is warning.";
        }
        return "What to do next: " + otherwise + ".";
    }
}
