package io.github.schemacheck;

import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.ShadowSettings;

/**
 * What to compare with what.
 *
 * @param live the database behind DATABASE_URL; read only
 * @param filter which objects count, on both sides
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
    /** @return the same, for the comparison with the applied migrations */
    ReviewSettings before() {
        return new ReviewSettings(live, session, project, shadow, Stage.BEFORE, filter, checks, rows);
    }

    ExpectedSource expected() {
        return project.expected();
    }
}
