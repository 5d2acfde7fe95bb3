package io.github.schemacheck.apply;

import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.MigrationVersion;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rows of Flyway's version table, as Flyway writes them.
 *
 * @param files of the project
 * @param rows of the table; empty where there is none
 */
record FlywayRows(QualifiedName table, List<Migration> files, List<FlywayRow> rows) implements HistoryRows {
    private static final String CREATE =
            """
            CREATE TABLE %s (
                installed_rank integer NOT NULL CONSTRAINT %s PRIMARY KEY, version varchar(50),
                description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL,
                checksum integer, installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(),
                execution_time integer NOT NULL, success boolean NOT NULL)""";
    private static final String BASELINE = "<< Flyway Baseline >>";

    @Override
    public List<String> create() {
        return List.of(
                CREATE.formatted(table, Identifier.quote(table.name() + "_pk")),
                "CREATE INDEX " + Identifier.quote(table.name() + "_s_idx") + " ON " + table + " (success)");
    }

    /** Moves the baseline that there is. */
    @Override
    public List<String> baseline(String version) {
        Optional<FlywayRow> old =
                rows.stream().filter(row -> row.type().equals("BASELINE")).findFirst();
        return old.isPresent()
                ? List.of("UPDATE " + table + " SET version = " + Identifier.literal(version)
                        + " WHERE installed_rank = " + old.get().rank())
                : List.of(insert(new Written(Identifier.literal(version), BASELINE, "BASELINE", BASELINE, "NULL")));
    }

    @Override
    public List<String> markApplied(String migration) {
        Migration file = file(migration);
        Optional<FlywayRow> failed = row(migration);
        return failed.isPresent()
                ? List.of("UPDATE " + table + " SET success = true, checksum = " + checksum(file) + at(failed.get()))
                : List.of(insert(new Written(
                        literal(file.version().map(MigrationVersion::text)),
                        file.description(),
                        file.language() == Migration.Language.JAVA ? "JDBC" : "SQL",
                        migration,
                        checksum(file))));
    }

    @Override
    public List<String> markNotApplied(String migration) {
        return row(migration).stream()
                .map(row -> "DELETE FROM " + table + at(row))
                .toList();
    }

    @Override
    public List<String> correct(String migration) {
        Migration file = file(migration);
        return row(migration).stream()
                .map(row -> "UPDATE " + table + " SET checksum = " + checksum(file) + ", description = "
                        + Identifier.literal(file.description()) + ", script = " + Identifier.literal(migration)
                        + at(row))
                .toList();
    }

    /** Flyway's own way: one more row, of type DELETE, that cancels the old one. */
    @Override
    public List<String> forget(String migration) {
        return row(migration).stream()
                .map(row -> insert(new Written(
                        literal(row.version()),
                        row.description(),
                        "DELETE",
                        row.script(),
                        row.checksum().isPresent()
                                ? String.valueOf(row.checksum().getAsInt())
                                : "NULL")))
                .toList();
    }

    /** @param version and checksum are SQL, the others texts */
    private record Written(String version, String description, String type, String script, String checksum) {}

    private String insert(Written row) {
        return "INSERT INTO " + table + " (installed_rank, version, description, type, script, checksum, installed_by,"
                + " installed_on, execution_time, success) SELECT coalesce(max(installed_rank), 0) + 1, "
                + row.version() + ", " + Identifier.literal(row.description()) + ", '" + row.type() + "', "
                + Identifier.literal(row.script()) + ", " + row.checksum() + ", current_user, now(), 0, true FROM "
                + table;
    }

    private static String at(FlywayRow row) {
        return " WHERE installed_rank = " + row.rank();
    }

    private static String literal(Optional<String> text) {
        return text.map(Identifier::literal).orElse("NULL");
    }

    private static String checksum(Migration file) {
        OptionalInt checksum = file.checksum();
        return checksum.isPresent() ? String.valueOf(checksum.getAsInt()) : "NULL";
    }

    private Migration file(String migration) {
        return files.stream()
                .filter(file -> file.script().equals(migration))
                .findFirst()
                .orElseThrow();
    }

    /** The newest of a file's rows: by version, as the script may have had another name; else by name. */
    private Optional<FlywayRow> row(String migration) {
        Optional<MigrationVersion> version = files.stream()
                .filter(file -> file.script().equals(migration))
                .findFirst()
                .flatMap(Migration::version);
        return rows.stream()
                .filter(row -> !row.type().equals("BASELINE") && !row.type().equals("DELETE"))
                .filter(row -> version.isPresent()
                        ? row.version().flatMap(MigrationVersion::of).equals(version)
                        : row.name().equals(migration))
                .reduce((older, newer) -> newer);
    }
}
