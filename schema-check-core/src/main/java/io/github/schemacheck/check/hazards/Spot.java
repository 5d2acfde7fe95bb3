package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.TableSize;
import io.github.schemacheck.trace.Trace;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A statement and a table of live that it is about: what findings say of both, and how bad that is for its size. */
record Spot(Trace trace, StatementTrace statement, QualifiedName table) {
    /** Shorter pauses are lost among those that every database has. */
    private static final Duration NOTICED = Duration.ofMillis(100);

    /** A request that waits so long is noticed by the person who made it. */
    private static final Duration HURTS = Duration.ofSeconds(1);

    private static final long MANY_ROWS = 10_000;

    TableSize size() {
        return trace.size(table);
    }

    /** @return whether a lock on it alone is worth a line */
    boolean isLarge() {
        return size().rows() >= MANY_ROWS;
    }

    boolean isFelt(Duration pause) {
        return pause.compareTo(NOTICED) >= 0;
    }

    /**
     * @param pause of those who wait, on live
     * @return empty where the pause is not worth a word
     */
    Optional<Finding> pause(Description about, Duration pause, String message, String remedy) {
        if (!isFelt(pause)) {
            return Optional.empty();
        }
        Severity severity = pause.compareTo(HURTS) < 0 ? Severity.WARNING : about.severity();
        return Optional.of(finding(
                about,
                severity,
                message + " for about " + words(pause) + ", as forecast from its " + sizeWords(),
                remedy));
    }

    Finding finding(Description about, Severity severity, String message, String remedy) {
        return new Finding(
                about.id(), severity, object(statement), message, about.why(), remedy, Certainty.proven(statement));
    }

    /** @param certainty of what the shadow did not do, and live may */
    Finding unseen(Description about, String message, String remedy, Certainty certainty) {
        return new Finding(about.id(), about.severity(), object(statement), message, about.why(), remedy, certainty);
    }

    static String object(StatementTrace statement) {
        return "migration " + statement.place();
    }

    /** @return who waits, as half a sentence */
    String blocked(LockMode mode) {
        if (mode.blocksReads()) {
            return "nobody reads or writes " + table;
        }
        return "nobody writes to " + table + " (reading goes on)";
    }

    /** @return who waits for the strongest lock that the transaction holds when the statement is done */
    String blocked() {
        return trace.held(statement, table).stream()
                .max(LockMode::compareTo)
                .map(this::blocked)
                .orElse("others wait for " + table);
    }

    private String sizeWords() {
        return String.format(Locale.ROOT, "%,d", size().rows()) + " rows, " + bytes(size().bytes());
    }

    private static String words(Duration time) {
        if (time.compareTo(Duration.ofMinutes(2)) >= 0) {
            return time.toMinutes() + " minutes";
        }
        return time.compareTo(Duration.ofSeconds(1)) < 0 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    private static String bytes(long bytes) {
        return bytes >= 1L << 30
                ? String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30))
                : Math.max(1, bytes >> 20) + " MB";
    }
}
