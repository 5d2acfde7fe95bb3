package io.github.schemacheck.check.rules;

import io.github.schemacheck.diff.Change;
import java.util.List;
import java.util.stream.Collectors;

/** Changes that a migration makes, in words; of very many the first. */
final class ToldChanges {
    private static final int IN_A_LINE = 5;
    private static final int LINES = 20;

    private ToldChanges() {}

    /** @return {@code added table public.book, altered column public.book.title: nullable true -> false, and 3 more} */
    static String of(List<Change> changes) {
        return text(changes, IN_A_LINE, ", ", "");
    }

    /** @return a line of comment for each */
    static String lines(List<Change> changes) {
        return text(changes, LINES, "\n", "--   ");
    }

    private static String text(List<Change> changes, int limit, String between, String before) {
        String shown = changes.stream()
                .limit(limit)
                .map(change -> before + change.toString().replaceAll("\\s+", " "))
                .collect(Collectors.joining(between));
        int more = changes.size() - limit;
        return shown + (more > 0 ? between + before + "and " + more + " more" : "");
    }
}
