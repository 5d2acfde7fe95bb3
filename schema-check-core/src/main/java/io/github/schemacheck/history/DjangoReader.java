package io.github.schemacheck.history;

import io.github.schemacheck.history.python.PythonFile;
import io.github.schemacheck.history.python.Value;
import io.github.schemacheck.schema.QualifiedName;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Django: every app of the project that has migrations, and the one table whose name Django gives. */
final class DjangoReader implements HistoryReader {
    private static final String TABLE = "django_migrations";
    /** All that Django has itself, but for RunPython and RunSQL, which do what they like. */
    private static final Pattern OPERATIONS = Pattern.compile(
            "(Create|Delete|Rename|Alter)Model\\w*|(Add|Remove|Alter|Rename)(Field|Index|Constraint)\\w*"
                    + "|Alter(Unique|Index)Together|AlterOrderWithRespectTo|\\w+Extension");

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
                    scripts.notUnderstood(),
                    rowsOnly(scripts, project),
                    List.of()));
        }
        for (TableFound foreign : tables) {
            histories.add(new ToolHistory(Tool.DJANGO, "", read(live, foreign), List.of(), List.of()));
        }
        return histories;
    }

    private static Set<String> rowsOnly(DjangoScripts scripts, ProjectFiles project) throws IOException {
        Set<String> rowsOnly = new HashSet<>();
        for (DjangoScript script : scripts.scripts()) {
            PythonFile file = PythonFile.read(project.base().resolve(script.file()));
            if (!file.mentions(OPERATIONS) && !isEmpty(file)) {
                rowsOnly.add(script.name().toString());
            }
        }
        return rowsOnly;
    }

    /** A merge has nothing to run, so that it did not run makes no difference. */
    private static boolean isEmpty(PythonFile file) {
        return file.value("Migration").orElse(new Value.Nothing()) instanceof Value.Type migration
                && migration.attribute("operations").orElse(new Value.Nothing()) instanceof Value.Items operations
                && operations.members().isEmpty();
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
