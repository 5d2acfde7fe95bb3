package io.github.schemacheck;

/** When the database is looked at. */
public enum Stage {
    /** Before migrating: live should equal the applied migrations. Pending ones are listed, never a failure. */
    BEFORE,
    /** After migrating: live should equal all migrations. */
    AFTER,
    /** While migrating: what the pending migrations do, on a shadow. */
    PENDING;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
