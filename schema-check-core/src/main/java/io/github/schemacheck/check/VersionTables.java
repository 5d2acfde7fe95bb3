package io.github.schemacheck.check;

import io.github.schemacheck.schema.ObjectKind;
import java.util.Set;

/** The tables in which migration tools keep their own books. */
final class VersionTables {
    private static final Set<String> NAMES = Set.of(
            "flyway_schema_history",
            "schema_version",
            "alembic_version",
            "django_migrations",
            "_prisma_migrations",
            "databasechangelog",
            "databasechangeloglock",
            "schema_migrations",
            "ar_internal_metadata",
            "knex_migrations",
            "knex_migrations_lock",
            "SequelizeMeta",
            "pgmigrations",
            "goose_db_version",
            "__EFMigrationsHistory",
            "__drizzle_migrations");

    private VersionTables() {}

    static boolean has(String table) {
        return NAMES.contains(table);
    }

    /** Comments and grants know the sequence or index by its name only, which begins with the table's. */
    static boolean hasPart(ObjectKind kind, String name) {
        boolean part = kind == ObjectKind.SEQUENCE || kind == ObjectKind.INDEX;
        return part && NAMES.stream().anyMatch(table -> name.startsWith(table + "_"));
    }
}
