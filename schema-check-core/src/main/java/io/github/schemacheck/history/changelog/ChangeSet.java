package io.github.schemacheck.history.changelog;

import java.util.List;

/**
 * A change set: what Liquibase runs and records as one.
 *
 * @param paths by one of which its row knows it; the first is the one under which it would be recorded now
 * @param rerun whether, having run, it runs again
 * @param validCheckSums which sums of an older text are accepted; {@code ANY} for all
 * @param changesSchema whether its text says so; else it changes rows only, or does what its text does not tell
 */
public record ChangeSet(
        String id,
        String author,
        List<String> paths,
        Place place,
        Conditions conditions,
        Rerun rerun,
        List<String> validCheckSums,
        boolean changesSchema) {
    /** Whether a change set that ran will run again. */
    public enum Rerun {
        NEVER,
        WHEN_CHANGED,
        ALWAYS
    }

    /** @param file as people of the project say it */
    public record Place(String file, int line) {
        @Override
        public String toString() {
            return line > 0 ? file + ":" + line : file;
        }
    }

    public ChangeSet {
        paths = List.copyOf(paths);
        validCheckSums = List.copyOf(validCheckSums);
    }

    /** @return as Liquibase says it */
    public String name() {
        return paths.get(0) + "::" + id + "::" + author;
    }
}
