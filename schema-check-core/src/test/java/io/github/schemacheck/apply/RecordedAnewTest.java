package io.github.schemacheck.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.history.Histories;
import io.github.schemacheck.history.ProjectFiles;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.migration.LiquibaseBuild;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.PythonTool;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A version table that lost its rows gets those back that the tool itself had written, and the tool agrees. */
class RecordedAnewTest {
    /** All of their migrations ran. */
    private static final List<String> COMPLETE =
            List.of("alembic/depends-on", "alembic/two-heads-db", "django/merge-applied");

    @TempDir
    private Path saved;

    private interface Trial {
        void on(CaseFolder state, TestDatabase live) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> the_rows_are_those_of_the_tool() {
        return each((state, live) -> {
            List<String> recorded = rows(state, live);
            refill(state, live);
            assertThat(rows(state, live)).isNotEmpty().isEqualTo(recorded);
        });
    }

    @TestFactory
    Stream<DynamicTest> the_tool_finds_nothing_to_do() {
        return each((state, live) -> {
            PythonTool tool = new PythonTool(state.subject(), state.folder().resolve("files"), live);
            assumeTrue(tool.isInstalled(), state.subject() + " is not installed: see CONTRIBUTING.md");
            refill(state, live);
            List<String> rows = rows(state, live);
            Schema before = schema(live);
            tool.migrate();
            assertThat(schema(live)).isEqualTo(before);
            assertThat(rows(state, live)).isEqualTo(rows);
        });
    }

    private static Stream<DynamicTest> each(Trial trial) {
        return CaseFolder.below("history").stream()
                .filter(state -> COMPLETE.contains(state.subject() + "/" + state.name()))
                .map(state -> DynamicTest.dynamicTest(state.subject() + "/" + state.name(), () -> {
                    try (TestDatabase live = TestServers.newest().createDatabase()) {
                        live.execute(state.read("dump.sql").orElseThrow());
                        trial.on(state, live);
                    }
                }));
    }

    private void refill(CaseFolder state, TestDatabase live) throws SQLException {
        live.execute("DELETE FROM " + table(state));
        Path files = state.folder().resolve("files").toAbsolutePath();
        HistoryPlans plans =
                new HistoryPlans(new ExpectedSource.ReferenceDatabase(live.url()), files, Optional.empty(), Map.of());
        List<ToolHistory> histories;
        try (Connection connection = live.connection()) {
            histories = Histories.read(connection, Optional.empty(), ProjectFiles.below(files), LiquibaseBuild.NONE);
        }
        RepairPlan plan = plans.others(histories, true).get(0);
        assertThat(plan.refusals()).isEmpty();
        Consumer<String> progress = sql -> {
            if (sql.equals("COMMIT")) {
                nobodyWrites(state, live);
            }
        };
        new HistoryRepair(DatabaseUrl.parse(live.url(), Map.of()), SessionSettings.DEFAULT, progress)
                .carryOut(plan, plans.reader(plan.history()), saved.resolve(live.name()));
    }

    /** Neither tool has a lock of its own. */
    private static void nobodyWrites(CaseFolder state, TestDatabase live) {
        assertThatThrownBy(() -> live.execute("SET lock_timeout = '50ms'; DELETE FROM " + table(state)))
                .hasMessageContaining("lock timeout");
    }

    private static String table(CaseFolder state) {
        return state.subject().equals("alembic") ? "public.alembic_version" : "public.django_migrations";
    }

    private static List<String> rows(CaseFolder state, TestDatabase live) throws SQLException {
        String name = state.subject().equals("alembic") ? "version_num" : "app || '.' || name";
        List<String> rows = new ArrayList<>();
        try (Connection connection = live.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + name + " FROM " + table(state) + " ORDER BY 1")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static Schema schema(TestDatabase live) throws SQLException {
        try (Connection connection = live.connection()) {
            connection.setAutoCommit(false);
            return Catalog.read(connection).schema();
        }
    }
}
