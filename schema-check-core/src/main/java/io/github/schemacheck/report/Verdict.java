package io.github.schemacheck.report;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first and the last line of a report. */
public record Verdict(ReportSubject subject, long errors, long warnings, Optional<Severity> stopsFrom) {

    /** @param stopsFrom the least severity that stops the release; empty: none does */
    public static Verdict of(ReportSubject subject, List<Finding> findings, Optional<Severity> stopsFrom) {
        return new Verdict(subject, count(findings, Severity.ERROR), count(findings, Severity.WARNING), stopsFrom);
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(each -> each.severity() == severity).count();
    }

    String first(ReportStyle style) {
        Colour colour = isNo() ? Colour.RED : warnings > 0 ? Colour.YELLOW : Colour.GREEN;
        return colour.paint(word(), style) + ": " + said();
    }

    /** @return whether the database is not ready, though nothing may stop for it */
    public boolean isNo() {
        return errors > 0 || (warnings > 0 && warningsStop());
    }

    /** @return {@code NOT READY}, {@code READY, WITH 2 WARNINGS} … */
    public String word() {
        if (isNo()) {
            return stopsFrom.isEmpty() ? "NOT READY, NOT STOPPED" : "NOT READY";
        }
        return warnings > 0 ? "READY, WITH " + Counted.of(warnings, "warning").toUpperCase(Locale.ROOT) : "READY";
    }

    /** @return the sentence behind the word */
    public String said() {
        String counts = ": " + Counted.of(errors, "error") + ", " + Counted.of(warnings, "warning") + ".";
        if (errors > 0) {
            return subject.broken()
                    + counts
                    + (stopsFrom.isEmpty() ? " This would have failed, but deploy.failOn is never." : "");
        }
        if (isNo()) {
            return subject.differs() + counts + " deploy.failOn is warning.";
        }
        return (warnings > 0 ? subject.differs() : subject.fine()) + ".";
    }

    private boolean warningsStop() {
        return stopsFrom.filter(Severity.WARNING::isAtLeast).isPresent();
    }

    /** @param otherwise what is next where nothing stops and nothing is to be looked at */
    String next(String otherwise) {
        return "What to do next: " + todo(otherwise);
    }

    /** @param otherwise what is next where nothing stops and nothing is to be looked at */
    public String todo(String otherwise) {
        if (isNo()) {
            return subject.mend() + ".";
        }
        return warnings > 0
                ? "look at the warnings; they stop a release only where deploy.failOn is warning."
                : otherwise + ".";
    }
}
