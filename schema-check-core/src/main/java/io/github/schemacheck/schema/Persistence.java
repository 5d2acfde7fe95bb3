package io.github.schemacheck.schema;

/** relpersistence without temporary relations, which are never read. */
public enum Persistence {
    PERMANENT,
    /** Emptied by crash recovery and absent on replicas. */
    UNLOGGED
}
