package io.github.schemacheck.history;

import io.github.schemacheck.history.python.Value;
import io.github.schemacheck.schema.QualifiedName;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Alembic: every environment of the project, every table that only Alembic makes. */
final class AlembicReader implements HistoryReader {
    private static final String TABLE = "alembic_version";
    private static final String COLUMN = "version_num";

    @Override
    public List<ToolHistory> read(LiveTables live, ProjectFiles project) throws SQLException, IOException {
        List<TableFound> tables = new ArrayList<>(live.withOnlyColumn(COLUMN));
        List<ToolHistory> histories = new ArrayList<>();
        for (AlembicIni ini : AlembicIni.all(project)) {
            AlembicProject environment = AlembicProject.of(ini);
            List<NotUnderstood> notes = new ArrayList<>();
            VersionTable<String> table = table(live, environment, List.copyOf(tables), notes);
            tables.removeIf(each -> each.name().equals(table.name()));
            histories.add(history(project, environment, table, notes));
        }
        for (TableFound foreign : tables) {
            histories.add(new ToolHistory(Tool.ALEMBIC, "", read(live, foreign), List.of(), List.of()));
        }
        return histories;
    }

    private static ToolHistory history(
            ProjectFiles project, AlembicProject environment, VersionTable<String> table, List<NotUnderstood> notes)
            throws IOException {
        AlembicScripts scripts = AlembicScripts.of(environment, project);
        notes.addAll(scripts.notUnderstood());
        boolean known = table instanceof VersionTable.Absent || table instanceof VersionTable.Found;
        Reconciled reconciled = AlembicReconciler.reconcile(scripts, table.rows());
        String folders = environment.versions().stream().map(project::shown).collect(Collectors.joining(", "));
        return new ToolHistory(
                Tool.ALEMBIC,
                folders,
                table,
                known ? reconciled.migrations() : List.of(),
                reconciled.problems(),
                notes,
                rowsOnly(scripts),
                AlembicReconciler.heads(scripts));
    }

    private static Set<String> rowsOnly(AlembicScripts scripts) {
        return scripts.scripts().stream()
                .filter(AlembicScript::rowsOnly)
                .map(AlembicScript::revision)
                .collect(Collectors.toSet());
    }

    private static VersionTable<String> table(
            LiveTables live, AlembicProject environment, List<TableFound> tables, List<NotUnderstood> notes)
            throws SQLException {
        Optional<String> name = text(environment.table());
        String schema = text(environment.schema()).orElse(live.usualSchema());
        QualifiedName wanted = new QualifiedName(schema, name.orElse(TABLE));
        boolean anySchema = environment.schema() instanceof Value.Unknown;
        List<TableFound> candidates = tables.stream()
                .filter(each -> name.isEmpty() || each.name().name().equals(name.get()))
                .filter(each -> anySchema || each.name().schema().equals(schema))
                .toList();
        boolean guessed = name.isEmpty() || anySchema;
        if (guessed) {
            notes.add(assumed(environment, wanted, candidates));
        }
        Optional<TableFound> found = candidates.stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .or(() -> candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty());
        return found.isPresent()
                ? read(live, found.get())
                : new VersionTable.Absent<>(
                        wanted, tables.stream().map(TableFound::name).toList());
    }

    private static NotUnderstood assumed(
            AlembicProject environment, QualifiedName wanted, List<TableFound> candidates) {
        String tables =
                candidates.stream().map(each -> String.valueOf(each.name())).collect(Collectors.joining(", "));
        Value open = environment.table() instanceof Value.Unknown ? environment.table() : environment.schema();
        String where = open instanceof Value.Unknown unknown ? ":" + unknown.line() : "";
        return new NotUnderstood(
                environment.scripts().resolve("env.py").getFileName() + where,
                "the version table is named by Python; taken for it: " + (tables.isEmpty() ? wanted : tables)
                        + "; version_table and version_table_schema in alembic.ini say which it is");
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    private static VersionTable<String> read(LiveTables live, TableFound table) throws SQLException {
        return live.read(table, COLUMN, COLUMN, row -> Optional.ofNullable(row.getString(1))
                .orElse(""));
    }
}
