package io.github.schemacheck.apply;

import io.github.schemacheck.history.Tool;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.util.Optional;

/** Keeps a tool from migrating while its version table is repaired; all of it ends with the transaction. */
final class VersionTableLock {
    /** "Flyway" in its ASCII codes, as Flyway's own source computes it; the table's name is added. */
    private static final long FLYWAY =
            (0x46L << 40) + (0x6CL << 32) + (0x79L << 24) + (0x77L << 16) + (0x61L << 8) + 0x79L;

    private static final long PRISMA = 72707369;

    private VersionTableLock() {}

    /** @return the number of the advisory lock that the tool holds while it migrates; empty where it has none */
    static Optional<Long> advisory(Tool tool, QualifiedName table) {
        return switch (tool) {
            case FLYWAY -> Optional.of(FLYWAY + quoted(table).hashCode());
            case PRISMA -> Optional.of(PRISMA);
            case ALEMBIC, DJANGO, LIQUIBASE, RAILS, DBMATE, KNEX, SEQUELIZE, NODE_PG_MIGRATE -> Optional.empty();
        };
    }

    /** Readers go on, whoever writes waits. */
    static String table(QualifiedName table) {
        return "LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE";
    }

    /** @return who has Liquibase's lock, and since when */
    static String taken(QualifiedName lock) {
        return "SELECT coalesce(lockedby, 'somebody'), lockgranted FROM " + lock + " WHERE locked";
    }

    private static String quoted(QualifiedName table) {
        return '"' + table.schema() + "\".\"" + table.name() + '"';
    }

    /** @return true where it was free; it is held until the end of the transaction */
    static String take(long advisory) {
        return "SELECT pg_catalog.pg_try_advisory_xact_lock(" + advisory + ")";
    }

    /** @return who migrates now */
    static String holder(QualifiedName table) {
        return "SELECT pid, usename, application_name, query_start FROM pg_stat_activity WHERE pid IN"
                + " (SELECT pid FROM pg_locks WHERE locktype = 'advisory' OR relation = "
                + Identifier.literal(table.toString()) + "::regclass)";
    }
}
