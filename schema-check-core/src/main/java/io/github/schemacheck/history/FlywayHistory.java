package io.github.schemacheck.history;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads Flyway's version table; writes nothing and needs no right but USAGE and SELECT. */
public final class FlywayHistory {
    private static final List<String> COLUMNS =
            List.of("installed_rank", "version", "description", "type", "script", "checksum", "success");

    private FlywayHistory() {}

    /**
     * Looks for the table that Flyway itself would use; tables of that name elsewhere are only named.
     *
     * @param connection inside a transaction; it stays usable even where the table is locked
     */
    public static VersionTable<FlywayRow> read(Connection connection, FlywaySettings settings) throws SQLException {
        LiveTables live = new LiveTables(connection, settings.defaultSchema());
        QualifiedName wanted = new QualifiedName(live.usualSchema(), settings.table());
        List<TableFound> candidates = live.named(settings.table());
        Optional<TableFound> found =
                candidates.stream().filter(each -> each.name().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            return new VersionTable.Absent<>(
                    wanted, candidates.stream().map(TableFound::name).toList());
        }
        return live.read(found.get(), String.join(", ", COLUMNS), "installed_rank", FlywayHistory::row);
    }

    /**
     * @param own the table that the project uses; where it is not there, no other one is known to be another project's
     * @return the tables of Flyway in this database that are another project's, whatever they are called, by schema
     */
    public static List<QualifiedName> besides(Connection connection, VersionTable<FlywayRow> own) throws SQLException {
        if (own instanceof VersionTable.Absent) {
            return List.of();
        }
        return new LiveTables(connection, Optional.empty())
                .withColumns(COLUMNS).stream()
                        .map(TableFound::name)
                        .filter(name -> !name.equals(own.name()))
                        .toList();
    }

    private static FlywayRow row(ResultSet row) throws SQLException {
        return new FlywayRow(
                row.getInt(1),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)).orElse(""),
                row.getString(4),
                row.getString(5),
                row.getObject(6) == null ? OptionalInt.empty() : OptionalInt.of(row.getInt(6)),
                row.getBoolean(7));
    }
}
