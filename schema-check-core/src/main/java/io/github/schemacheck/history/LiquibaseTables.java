package io.github.schemacheck.history;

import io.github.schemacheck.history.changelog.ChangeSet;
import io.github.schemacheck.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Liquibase's two tables, which have any name and stand in any schema, but always have its columns. */
record LiquibaseTables(LiveTables live, LiquibaseSettings settings) {
    private static final String TABLE = "databasechangelog";
    private static final List<String> COLUMNS =
            List.of("id", "author", "filename", "dateexecuted", "exectype", "md5sum");
    private static final List<String> LOCK_COLUMNS = List.of("id", "locked", "lockgranted", "lockedby");

    /** Whether the lock is taken, by whom, since when. */
    private record Lock(boolean taken, String holder, String since) {}

    List<VersionTable<LiquibaseRow>> all() throws SQLException {
        List<VersionTable<LiquibaseRow>> tables = new ArrayList<>();
        for (TableFound found : live.withColumns(COLUMNS)) {
            tables.add(live.read(
                    found,
                    "id, author, filename, exectype, coalesce(md5sum, '')",
                    "dateexecuted",
                    row -> new LiquibaseRow(
                            row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))));
        }
        return tables;
    }

    /**
     * @return the one that has most of the change sets, else the one where Liquibase looks: one that has none of them
     *     and stands elsewhere is another project's
     */
    VersionTable<LiquibaseRow> own(List<VersionTable<LiquibaseRow>> tables, List<ChangeSet> changeSets)
            throws SQLException {
        Optional<String> schema = settings.schema().or(live::schema);
        QualifiedName usual = new QualifiedName(
                schema.orElse(live.usualSchema()), settings.table().orElse(TABLE));
        Predicate<QualifiedName> possible =
                name -> settings.table().map(name.name()::equals).orElse(true)
                        && schema.map(name.schema()::equals).orElse(true);
        Comparator<VersionTable<LiquibaseRow>> byFit = Comparator.comparing(
                        (VersionTable<LiquibaseRow> table) -> common(changeSets, table))
                .thenComparing(table -> table.name().equals(usual));
        return tables.stream()
                .filter(table -> possible.test(table.name()))
                .filter(table -> table.name().equals(usual) || common(changeSets, table) > 0)
                .max(byFit)
                .orElseGet(() -> new VersionTable.Absent<>(
                        usual, tables.stream().map(VersionTable::name).toList()));
    }

    private static long common(List<ChangeSet> changeSets, VersionTable<LiquibaseRow> table) {
        LiquibaseRows rows = new LiquibaseRows(table.rows());
        return changeSets.stream().filter(each -> rows.of(each).isPresent()).count();
    }

    /** @return the lock of that table, where somebody has it */
    List<HistoryProblem> locks(QualifiedName table, List<NotUnderstood> notes) throws SQLException {
        List<HistoryProblem> problems = new ArrayList<>();
        Optional<TableFound> found = lockTable(table);
        if (found.isPresent()) {
            VersionTable<Lock> lock = live.read(
                    found.get(),
                    "locked, coalesce(lockedby, ''), coalesce(to_char(lockgranted, 'YYYY-MM-DD HH24:MI:SS'), '')",
                    "id",
                    row -> new Lock(row.getBoolean(1), row.getString(2), row.getString(3)));
            if (lock instanceof VersionTable.NotReadable<?> hidden) {
                notes.add(new NotUnderstood("table " + hidden.name(), hidden.reason()));
            }
            lock.rows().stream()
                    .filter(Lock::taken)
                    .forEach(row -> problems.add(new HistoryProblem.LockTaken(lock.name(), row.holder, row.since)));
        }
        return problems;
    }

    /** @return the table that holds the lock of that version table */
    Optional<TableFound> lockTable(QualifiedName table) throws SQLException {
        String wanted = settings.lockTable().orElse(table.name() + "lock");
        List<TableFound> near = live.withColumns(LOCK_COLUMNS).stream()
                .filter(each -> each.name().schema().equals(table.schema()))
                .toList();
        return near.stream()
                .filter(each -> each.name().name().equals(wanted))
                .findFirst()
                .or(() -> near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty());
    }
}
