package io.github.schemacheck.history;

import io.github.schemacheck.history.changelog.ChangeLog;
import io.github.schemacheck.history.changelog.ChangeSet;
import io.github.schemacheck.history.changelog.Gap;
import io.github.schemacheck.migration.LiquibaseBuild;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Liquibase: the changelogs of the project, every table that has the columns of {@code databasechangelog}.
 *
 */
record LiquibaseReader(LiquibaseBuild build) implements HistoryReader {
    @Override
    public List<ToolHistory> read(LiveTables live, ProjectFiles project) throws SQLException, IOException {
        LiquibaseSettings settings = LiquibaseSettings.of(project, build.told());
        LiquibaseProject changeLogs = LiquibaseProject.of(project, settings);
        LiquibaseTables tables = new LiquibaseTables(live, settings);
        List<VersionTable<LiquibaseRow>> all = new ArrayList<>(tables.all());
        List<ToolHistory> histories = new ArrayList<>();
        if (!changeLogs.first().isEmpty()) {
            VersionTable<LiquibaseRow> table = tables.own(all, changeSets(changeLogs.first()));
            all.remove(table);
            histories.add(history(changeLogs, settings, table, tables));
        }
        all.forEach(table -> histories.add(new ToolHistory(Tool.LIQUIBASE, "", table, List.of(), List.of())));
        return histories;
    }

    private static List<ChangeSet> changeSets(Map<String, ChangeLog> changeLogs) {
        return changeLogs.values().stream()
                .flatMap(each -> each.changeSets().stream())
                .toList();
    }

    private ToolHistory history(
            LiquibaseProject project,
            LiquibaseSettings settings,
            VersionTable<LiquibaseRow> table,
            LiquibaseTables tables)
            throws SQLException {
        List<NotUnderstood> notes = new ArrayList<>();
        Map<String, ChangeLog> used = used(project.first(), table, notes);
        ChangeLog changeLog = together(used);
        changeLog.gaps().forEach(gap -> notes.add(new NotUnderstood(gap.where(), gap.why())));
        project.unused()
                .forEach(path -> notes.add(new NotUnderstood(
                        path, "no changelog includes it, so Liquibase never runs it, or by a setting of its own")));
        boolean known = table instanceof VersionTable.Absent || table instanceof VersionTable.Found;
        LiquibaseChecksums checkSums = LiquibaseChecksums.of(
                build,
                project.resources(),
                used,
                new LiquibaseChecksums.Comparison(new LiquibaseRows(table.rows()), settings.deployment()));
        checkSums.unchecked().ifPresent(notes::add);
        Reconciled reconciled =
                LiquibaseReconciler.reconcile(changeLog, settings.deployment(), table.rows(), checkSums.edited());
        notes.addAll(LiquibaseNotes.of(changeLog, settings.deployment(), reconciled.migrations()));
        List<HistoryProblem> problems = new ArrayList<>(reconciled.problems());
        problems.addAll(tables.locks(table.name(), notes));
        return new ToolHistory(
                Tool.LIQUIBASE,
                String.join(", ", used.keySet()),
                table,
                known ? reconciled.migrations() : List.of(),
                problems,
                notes,
                changeLog.rowsOnly(),
                List.of());
    }

    /** Of several first changelogs those of which something ran here; all where nothing did. */
    private static Map<String, ChangeLog> used(
            Map<String, ChangeLog> first, VersionTable<LiquibaseRow> table, List<NotUnderstood> notes) {
        LiquibaseRows rows = new LiquibaseRows(table.rows());
        Map<String, ChangeLog> used = new LinkedHashMap<>(first);
        used.values().removeIf(each -> each.changeSets().stream()
                .allMatch(one -> rows.of(one).isEmpty()));
        if (used.isEmpty()) {
            return first;
        }
        first.keySet().stream()
                .filter(path -> !used.containsKey(path))
                .forEach(path -> notes.add(new NotUnderstood(
                        path,
                        "nothing of it ran here, so it is taken for another database's; liquibase.changeLogFile says"
                                + " which changelog is this one's")));
        return used;
    }

    private static ChangeLog together(Map<String, ChangeLog> changeLogs) {
        List<String> files = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        changeLogs.values().forEach(each -> {
            files.addAll(each.files());
            gaps.addAll(each.gaps());
        });
        return new ChangeLog(changeSets(changeLogs), files, gaps);
    }
}
