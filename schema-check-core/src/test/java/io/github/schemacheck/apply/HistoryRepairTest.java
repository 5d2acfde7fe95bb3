package io.github.schemacheck.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.history.FlywayHistory;
import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryRepairTest {
    private static final QualifiedName TABLE = new QualifiedName("public", "flyway_schema_history");
    private static final String ROWS =
            "SELECT installed_rank, version, success, installed_on FROM " + TABLE + " ORDER BY installed_rank";

    private final TestDatabase database = TestServers.newest().createDatabase();

    @TempDir
    private Path folder;

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void killed_before_any_statement_it_leaves_the_old_history_and_a_file_to_put_it_back() throws Exception {
        migrate("CREATE TABLE book (id int)", "CREATE TABLE author (id int)");
        String old = rows();
        List<String> sent = new ArrayList<>();
        int statement = 0;
        do {
            int victim = statement;
            sent.clear();
            Path saved = folder.resolve("saved-" + victim + ".sql");
            assertThatThrownBy(() -> repair(killing(victim, sent), saved)).isInstanceOf(ProblemException.class);
            assertThat(rows()).as("killed before " + sent.get(victim)).isEqualTo(old);
            statement++;
        } while (!sent.get(sent.size() - 1).equals("COMMIT"));
        assertThat(statement).isEqualTo(6);

        repair(sql -> {}, folder.resolve("saved.sql"));
        assertThat(rows()).isNotEqualTo(old).contains("3|3.5|t");
        database.execute(Files.readString(folder.resolve("saved.sql")));
        assertThat(rows()).isEqualTo(old);
    }

    @Test
    void while_flyway_migrates_nothing_is_repaired() throws Exception {
        migrate("CREATE TABLE book (id int)", "CREATE TABLE author (id int)");
        Files.writeString(folder.resolve("V3__slow.sql"), "SELECT pg_sleep(3);");
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> flyway().migrate());
        while (count("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE"
                        + " 'SELECT pg_sleep(3)%' AND state = 'active'")
                == 0) {
            Thread.sleep(20);
        }
        assertThatThrownBy(() -> repair(sql -> {}, folder.resolve("saved.sql")))
                .hasMessageContaining("Flyway is migrating now");
        running.join();
        assertThat(folder.resolve("saved.sql")).doesNotExist();
    }

    @Test
    void a_table_that_changed_after_the_plan_is_left_as_it_is() throws Exception {
        migrate("CREATE TABLE book (id int)", "CREATE TABLE author (id int)");
        RepairPlan plan = plan();
        database.execute("DELETE FROM " + TABLE + " WHERE installed_rank = 2");
        String left = rows();
        assertThatThrownBy(() -> repair(plan, sql -> {}, folder.resolve("saved.sql")))
                .hasMessageContaining("changed after the plan was made");
        assertThat(rows()).isEqualTo(left).doesNotContain("3|3.5|t");
    }

    private void migrate(String... scripts) throws Exception {
        for (int i = 0; i < scripts.length; i++) {
            Files.writeString(folder.resolve("V" + (i + 1) + "__step.sql"), scripts[i]);
        }
        flyway().migrate();
    }

    private Flyway flyway() {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(database.url(), null, null)
                .locations("filesystem:" + folder)
                .load();
    }

    /** Ends the session as a crash would, before the statement of that number is sent. */
    private Consumer<String> killing(int victim, List<String> sent) {
        return sql -> {
            if (sent.size() == victim) {
                database.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND application_name = 'schema-check'");
            }
            sent.add(sql);
        };
    }

    private void repair(Consumer<String> progress, Path saved) throws SQLException {
        repair(plan(), progress, saved);
    }

    private void repair(RepairPlan plan, Consumer<String> progress, Path saved) {
        new HistoryRepair(DatabaseUrl.parse(database.url(), Map.of()), SessionSettings.DEFAULT, progress)
                .carryOut(plan, connection -> Optional.of(table(connection)), saved);
    }

    private RepairPlan plan() throws SQLException {
        try (Connection connection = database.connection()) {
            ToolHistory history = new ToolHistory(Tool.FLYWAY, "sql", table(connection), List.of(), List.of());
            List<String> statements = List.of(
                    "DELETE FROM " + TABLE + " WHERE installed_rank = 2",
                    "UPDATE " + TABLE + " SET success = false WHERE installed_rank = 1",
                    "INSERT INTO " + TABLE + " VALUES (3, '3.5', 'x', 'SQL', 'x', NULL, 'x', now(), 0, true)");
            return new RepairPlan(history, List.of(new Repair("all", "a test", statements)), List.of(), List.of());
        }
    }

    private static VersionTable<FlywayRow> table(Connection connection) throws SQLException {
        return FlywayHistory.read(connection, new FlywaySettings(Map.of(), Path.of(""), List.of()));
    }

    private String rows() throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROWS)) {
            while (row.next()) {
                rows.append(
                        row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3) + "|" + row.getString(4));
                rows.append('\n');
            }
        }
        return rows.toString();
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
