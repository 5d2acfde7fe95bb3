package io.github.schemacheck.report.html;

import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.Stage;
import io.github.schemacheck.report.Counted;
import java.util.ArrayList;
import java.util.List;

/**
 * What whoever answers for the database asks.
 *
 * @param watched whether statements were watched on a shadow
 * @param locks of those statements; empty also where nobody waits
 * @param lockWords what can be said of locks in a sentence
 * @param rights what the tool did, and as whom, a sentence each
 */
record Answers(
        boolean watched,
        List<LockRow> locks,
        String lockWords,
        List<HandScript> scripts,
        List<String> rights,
        Restoring restoring) {

    static Answers of(Reported reported) {
        List<LockRow> locks = reported.trace().map(LockRow::of).orElse(List.of());
        return new Answers(
                reported.trace().isPresent(),
                locks,
                lockWords(reported, locks),
                HandScript.of(reported.findings()),
                rights(reported),
                Restoring.of(reported.review().context()));
    }

    private static String lockWords(Reported reported, List<LockRow> locks) {
        if (reported.trace().isPresent()) {
            return locks.isEmpty()
                    ? "No statement of the pending migrations makes anybody wait, and none reads or rewrites a table."
                    : "A lock is held until its transaction ends. How long is a forecast for the size of live's tables"
                            + " on a small server with a cold cache: it tells a moment from a minute.";
        }
        int pending = reported.review().pending().size();
        return "This run read only: nobody waited for it. "
                + (pending == 0
                        ? "No migration is pending."
                        : "What the " + Counted.of(pending, "pending migration") + " will lock, and for how long, is"
                                + " said by mvn deploy:rehearse.");
    }

    private static List<String> rights(Reported reported) {
        ReviewContext context = reported.review().context();
        String role = "role " + context.live().role();
        List<String> rights = new ArrayList<>();
        rights.add("It was connected as " + role + ", in read-only transactions: it wrote nothing to "
                + context.address() + ".");
        rights.add("It read PostgreSQL's catalogue, which every role may, and the version tables of migration tools.");
        int keys = reported.review().scanned().size();
        if (keys > 0) {
            rights.add("It counted the rows of " + Counted.of(keys, "foreign key") + ", with SELECT on their tables.");
        }
        rights.add(
                context.stage() == Stage.PENDING
                        ? "The migrations ran on a shadow: a throw-away database made like this one."
                        : "What it compares with was made on a shadow, a throw-away database, or read from a file.");
        return rights;
    }
}
