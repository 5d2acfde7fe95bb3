package io.github.schemacheck.testing;

import io.github.schemacheck.Project;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.RowSettings;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.rehearsal.ShadowSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a review is asked in tests that are about something else. */
public final class TestSettings {
    /** Of a review that needs none. */
    public static final ShadowSettings NO_SHADOW = new ShadowSettings(
            Optional.empty(), false, "", Optional.empty(), Path.of("target"), ShadowSettings.STATEMENT_TIMEOUT);

    private TestSettings() {}

    /** @return a scratch database on the server of the live one, nothing kept */
    public static ShadowSettings shadowBeside(TestDatabase live, Path work) {
        return new ShadowSettings(
                Optional.of("postgresql://postgres@localhost:" + live.server().port() + "/postgres"),
                true,
                "",
                Optional.empty(),
                work,
                ShadowSettings.STATEMENT_TIMEOUT);
    }

    public static ReviewSettings review(TestDatabase live, Project project, ShadowSettings shadow, Stage stage) {
        return new ReviewSettings(
                DatabaseUrl.parse(live.url(), Map.of()),
                SessionSettings.DEFAULT,
                project,
                shadow,
                stage,
                ObjectFilter.STANDARD,
                new CheckSettings(Suppressions.parse("", ""), false),
                RowSettings.DEFAULT);
    }
}
