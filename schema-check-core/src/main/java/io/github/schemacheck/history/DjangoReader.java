package io.github.schemacheck.history;

import io.github.schemacheck.schema.QualifiedName;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Django: every app of the project that has migrations, and the one table whose name Django gives. */
final class DjangoReader implements HistoryReader {
    private static final String TABLE = "django_migrations";

    @Override
    public List<ToolHistory> read(LiveTables live, ProjectFiles project) throws SQLException, IOException {
        DjangoScripts scripts = DjangoScripts.read(project);
        List<TableFound> tables = new ArrayList<>(live.named(TABLE));
        List<ToolHistory> histories = new ArrayList<>();
        if (!scripts.scripts().isEmpty()) {
            VersionTable<DjangoName> table = table(live, tables);
            tables.removeIf(each -> each.name().equals(table.name()));
            boolean known = table instanceof VersionTable.Absent || table instanceof VersionTable.Found;
            Reconciled reconciled = DjangoReconciler.reconcile(scripts, table.rows());
            histories.add(new ToolHistory(
                    Tool.DJANGO,
                    String.join(", ", scripts.apps().stream().sorted().toList()),
                    table,
                    known ? reconciled.migrations() : List.of(),
                    reconciled.problems(),
                    scripts.notUnderstood()));
        }
        for (TableFound foreign : tables) {
            histories.add(new ToolHistory(Tool.DJANGO, "", read(live, foreign), List.of(), List.of()));
        }
        return histories;
    }

    private static VersionTable<DjangoName> table(LiveTables live, List<TableFound> tables) throws SQLException {
        QualifiedName usual = new QualifiedName(live.usualSchema(), TABLE);
        Optional<TableFound> found =
                tables.stream().filter(table -> table.name().equals(usual)).findFirst();
        return found.isPresent()
                ? read(live, found.get())
                : new VersionTable.Absent<>(
                        usual, tables.stream().map(TableFound::name).toList());
    }

    private static VersionTable<DjangoName> read(LiveTables live, TableFound table) throws SQLException {
        return live.read(table, "app, name", "id", row -> new DjangoName(row.getString(1), row.getString(2)));
    }
}
