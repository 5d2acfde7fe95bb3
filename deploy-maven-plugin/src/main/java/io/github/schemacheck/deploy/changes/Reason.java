package io.github.schemacheck.deploy.changes;

/**
 * One difference and what follows from it.
 *
 * @param subject a path, the name of a dependency, or what differs where no single thing can be named
 */
public record Reason(Strategy strategy, String subject, Kind kind) {
    /** How it differs. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED,
        /** Which, is not known. */
        DIFFERS;

        public String word() {
            return switch (this) {
                case ADDED -> "added";
                case CHANGED -> "changed";
                case REMOVED -> "removed";
                case DIFFERS -> "differs";
            };
        }
    }

    @Override
    public String toString() {
        return kind == Kind.DIFFERS ? subject : subject + " " + kind.word();
    }
}
