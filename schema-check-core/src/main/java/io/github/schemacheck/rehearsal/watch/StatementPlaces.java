package io.github.schemacheck.rehearsal.watch;

import io.github.schemacheck.trace.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the statements that are sent in the files where they stand. */
final class StatementPlaces {
    private final Map<String, String> migrations;
    private final Map<String, String> callbacks;
    private final Map<String, Integer> ends = new HashMap<>();
    private String running = "";

    /** @param migrations texts by the name of the migration, placeholders replaced; likewise {@code callbacks} */
    StatementPlaces(Map<String, String> migrations, Map<String, String> callbacks) {
        this.migrations = Map.copyOf(migrations);
        this.callbacks = Map.copyOf(callbacks);
    }

    /** A statement and the comments above it. */
    record Found(Place place, List<String> above) {}

    /** @param migration that runs from now on; empty for none */
    void running(String migration) {
        running = migration;
    }

    /** @return empty where no migration runs and no callback holds it: what a migration tool does for itself */
    Optional<Found> find(String sql) {
        Optional<Found> own = in(running, migrations.getOrDefault(running, ""), sql);
        if (own.isPresent()) {
            return own;
        }
        for (Map.Entry<String, String> callback : callbacks.entrySet()) {
            Optional<Found> found = in(callback.getKey(), callback.getValue(), sql);
            if (found.isPresent()) {
                return found;
            }
        }
        boolean toolsOwn = migrations.containsKey(running) && Words.selects(sql);
        return running.isEmpty() || toolsOwn
                ? Optional.empty()
                : Optional.of(new Found(new Place(running, 0), List.of()));
    }

    /** Of equal statements each is found in its turn; line ends may have been changed on the way. */
    private Optional<Found> in(String name, String file, String sql) {
        String text = file.replace("\r\n", "\n");
        String wanted = sql.replace("\r\n", "\n").strip();
        int last = ends.getOrDefault(name, 0);
        int at = text.indexOf(wanted, last);
        if (at < 0) {
            last = 0;
            at = text.indexOf(wanted);
        }
        if (at < 0 || wanted.isEmpty()) {
            return Optional.empty();
        }
        ends.put(name, at + wanted.length());
        int code = at + Words.beforeCode(wanted);
        List<String> above = text.substring(last, code)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("--"))
                .toList();
        int line =
                1 + (int) text.substring(0, code).chars().filter(c -> c == '\n').count();
        return Optional.of(new Found(new Place(name, line), above));
    }
}
