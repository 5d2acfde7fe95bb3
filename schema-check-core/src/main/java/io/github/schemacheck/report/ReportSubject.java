package io.github.schemacheck.report;

import java.util.List;

/**
 * What a report is about, in the words of its verdict.
 *
 * @param fine said where nothing is to be told: {@code the database is what the code expects}
 * @param differs said of warnings
 * @param broken said of errors
 * @param errors the title of the errors
 * @param warnings the title of the warnings
 * @param lines what was looked at, a sentence each
 * @param mend what to do about findings, as half a sentence
 */
public record ReportSubject(
        String fine, String differs, String broken, String errors, String warnings, List<String> lines, String mend) {
    public static final ReportSubject DATABASE = new ReportSubject(
            "the database is what the code expects",
            "the database has what the code needs, and differs elsewhere",
            "the database is not what the code expects",
            "What breaks the code or loses data",
            "Different, but working",
            List.of(),
            "run the SQL above that is right for you (or write it as a migration), then run this again; what is meant"
                    + " to be different goes into schema-check/suppressions.txt");

    public static final ReportSubject REHEARSAL = new ReportSubject(
            "the pending migrations can run while the application works",
            "the pending migrations can run, and could be gentler",
            "the pending migrations would hurt those who work, or fail",
            "What hurts or fails",
            "What could be gentler",
            List.of(),
            "change the migrations as said above; what is meant is said above the statement:"
                    + " -- schema-check: allow <id> because <reason>");

    public ReportSubject {
        lines = List.copyOf(lines);
    }

    ReportSubject telling(List<String> other) {
        return new ReportSubject(fine, differs, broken, errors, warnings, other, mend);
    }

    /** @param other for a report in which findings do not stand above what is next */
    public ReportSubject mending(String other) {
        return new ReportSubject(fine, differs, broken, errors, warnings, lines, other);
    }
}
