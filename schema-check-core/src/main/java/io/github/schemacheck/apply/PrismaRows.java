package io.github.schemacheck.apply;

import io.github.schemacheck.history.PrismaFile;
import io.github.schemacheck.history.PrismaRow;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of {@code _prisma_migrations}, as {@code prisma migrate resolve} writes them.
 *
 * @param rows of the table; empty where there is none
 */
record PrismaRows(QualifiedName table, List<PrismaFile> files, List<?> rows) implements HistoryRows {
    private static final String CREATE =
            """
            CREATE TABLE %s (
                id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz,
                migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
                started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)""";

    @Override
    public List<String> create() {
        return List.of(CREATE.formatted(table));
    }

    @Override
    public List<String> baseline(String version) {
        return List.of();
    }

    @Override
    public List<String> markApplied(String migration) {
        List<String> statements = new ArrayList<>();
        if (rows.stream().anyMatch(row -> row instanceof PrismaRow known && isOpen(known, migration))) {
            statements.add(rollBack(migration, "finished_at IS NULL AND rolled_back_at IS NULL"));
        }
        statements.add(
                "INSERT INTO " + table + " (id, checksum, finished_at, migration_name, started_at, applied_steps_count)"
                        + " VALUES (gen_random_uuid()::text, " + checksum(migration) + ", now(), "
                        + Identifier.literal(migration) + ", now(), 0)");
        return statements;
    }

    private static boolean isOpen(PrismaRow row, String migration) {
        return row.name().equals(migration) && !row.finished() && !row.rolledBack();
    }

    @Override
    public List<String> markNotApplied(String migration) {
        return List.of(rollBack(migration, "rolled_back_at IS NULL"));
    }

    @Override
    public List<String> correct(String migration) {
        return List.of("UPDATE " + table + " SET checksum = " + checksum(migration) + " WHERE migration_name = "
                + Identifier.literal(migration) + " AND rolled_back_at IS NULL");
    }

    @Override
    public List<String> forget(String migration) {
        return markNotApplied(migration);
    }

    private String rollBack(String migration, String which) {
        return "UPDATE " + table + " SET rolled_back_at = now() WHERE migration_name = " + Identifier.literal(migration)
                + " AND " + which;
    }

    private String checksum(String migration) {
        return files.stream()
                .filter(file -> file.name().equals(migration))
                .map(file -> Identifier.literal(file.checksum()))
                .findFirst()
                .orElseThrow();
    }
}
