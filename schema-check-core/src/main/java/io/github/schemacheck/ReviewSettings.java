package io.github.schemacheck;

import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.ShadowSettings;
import java.util.List;

/**
 * What to compare with what.
 *
 * @param live the database behind DATABASE_URL; read only
 * @param filter which objects count, on both sides; never the version table that the project names
 * @param rows how far rows are looked at
 */
public record ReviewSettings(
        DatabaseUrl live,
        SessionSettings session,
        Project project,
        ShadowSettings shadow,
        Stage stage,
        ObjectFilter filter,
        CheckSettings checks,
        RowSettings rows) {
    public ReviewSettings {
        filter = filter.versionTables(project.versionTables());
    }

    /** @return the same, with the version tables that were found in live, whatever their names */
    ReviewSettings knowing(List<ToolHistory> histories) {
        List<String> tables = histories.stream()
                .map(history -> history.table().name())
                .map(name -> name.schema() + "." + name.name())
                .toList();
        return new ReviewSettings(live, session, project, shadow, stage, filter.versionTables(tables), checks, rows);
    }

    /** @return the same, for the comparison with the applied migrations */
    ReviewSettings before() {
        return new ReviewSettings(live, session, project, shadow, Stage.BEFORE, filter, checks, rows);
    }

    ExpectedSource expected() {
        return project.expected();
    }
}
