package io.github.schemacheck.check;

import java.util.Comparator;

/**
 * A problem, and what to do about it. Holds no row values and no secrets.
 *
 * @param check id of the check
 * @param object what it is about, as people say it: {@code column public.book.title}, {@code migration V3}
 * @param message what was found, in one line, with the two sides where there are two
 * @param why why it matters, in one line
 * @param remedy can be pasted: SQL ending in a semicolon, or a command; {@code --} lines where words are needed
 */
public record Finding(
        String check, Severity severity, String object, String message, String why, String remedy, Certainty certainty)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(Finding::check)
            .thenComparing(Finding::object)
            .thenComparing(Finding::message);

    /** Worst first, then stable. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** @return one line, as in the expected files of test cases */
    @Override
    public String toString() {
        return severity.word() + " " + check + " " + object + ": " + message;
    }
}
