package io.github.schemacheck;

import io.github.schemacheck.problem.ProblemException;

/** When the database is looked at. */
public enum Stage {
    /** Before migrating: live should equal the applied migrations. Pending ones are listed, never a failure. */
    BEFORE,
    /** After migrating: live should equal all migrations. */
    AFTER,
    /** While migrating: what the pending migrations do, on a shadow. */
    PENDING;

    /**
     * @param word {@code before} or {@code after}
     * @throws ProblemException for any other
     */
    public static Stage of(String word) {
        return switch (word) {
            case "before" -> BEFORE;
            case "after" -> AFTER;
            default -> throw new ProblemException("deploy.stage is \"" + word + "\".", "set it to before or after.");
        };
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
