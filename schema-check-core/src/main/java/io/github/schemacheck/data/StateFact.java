package io.github.schemacheck.data;

/**
 * Something about the server that stands in the way of a change right now.
 *
 * @param subject its name: a transaction's identifier, a process id, a slot, a database
 * @param detail in words; holds no query and no row value
 */
public record StateFact(Kind kind, String subject, String detail) implements DataFact {
    /** What it is. */
    public enum Kind {
        PREPARED_TRANSACTION,
        /** Open for more than five minutes. */
        LONG_TRANSACTION,
        /** It keeps more WAL than {@code max_wal_size}, or has lost some. */
        REPLICATION_SLOT_LAGGING,
        /** Older than {@code vacuum_failsafe_age}. */
        WRAPAROUND_NEAR,
        /** PostgreSQL 15 and newer. */
        COLLATION_VERSION_DIFFERS,
        /** Of a collation that a column or an index names; the subject is its name, quoted. */
        COLUMN_COLLATION_VERSION_DIFFERS,
        /** The role may not see other roles' transactions; the subject is their number. */
        TRANSACTIONS_HIDDEN
    }
}
