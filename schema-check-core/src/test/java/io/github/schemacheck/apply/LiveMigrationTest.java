package io.github.schemacheck.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Order(1)
class LiveMigrationTest {
    private static final String INDEX = "V2__by_title.sql";
    private static final String CREATE_INDEX = "CREATE INDEX CONCURRENTLY book_title ON book (title)";
    private static final String BUILDING = "Without a transaction: " + CREATE_INDEX;

    private static final String BUILDERS =
            "SELECT count(*) FROM pg_stat_progress_create_index WHERE datname = current_database()";

    private final TestDatabase database = TestServers.newest().createDatabase();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private LiveFixture project;

    @BeforeEach
    void write() {
        project = new LiveFixture(folder, database.url(), said::add)
                .write("sql/V1__book.sql", "CREATE TABLE book (id int PRIMARY KEY, title text);\n");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void migrations_and_callbacks_run_once_with_flyways_own_lock_off() throws SQLException {
        project.write("sql/" + INDEX, CREATE_INDEX)
                .write("callbacks/beforeMigrate__calls.sql", "CREATE TABLE IF NOT EXISTS calls (n int);\n")
                .write("callbacks/beforeMigrate__count.sql", "INSERT INTO calls VALUES (1);\n");
        assertThat(project.migration().pending()).containsExactly("V1__book.sql", INDEX);
        assertThat(project.migrate()).isEqualTo(new Migrated(List.of("V1__book.sql", INDEX), "2"));
        assertThat(project.migration().pending()).isEmpty();
        assertThat(project.migrate()).isEqualTo(new Migrated(List.of(), "2"));
        assertThat(text("SELECT count(*) FROM calls")).isEqualTo("2");
        assertThat(said).contains("Migrating " + INDEX, BUILDING);
    }

    @Test
    void a_busy_lock_is_waited_for_in_small_portions() throws Exception {
        project.migrate();
        project.write("sql/V2__pages.sql", "ALTER TABLE book ADD COLUMN pages int;\n");
        CompletableFuture<Migrated> running;
        try (Connection reader = reading("book")) {
            running = CompletableFuture.supplyAsync(project::migrate);
            until("A lock was busy for 0.2 s; nothing of this transaction is left. Again in 1 s (attempt 2 of 3)");
            reader.rollback();
        }
        assertThat(running.join().applied()).containsExactly("V2__pages.sql");
    }

    @Test
    void who_holds_a_lock_for_too_long_is_named_and_nothing_is_left() throws SQLException {
        project.migrate();
        project.write("sql/V2__shelf.sql", "CREATE TABLE shelf (id int);\n")
                .write("sql/V3__pages.sql", "CREATE TABLE page (id int);\nALTER TABLE book ADD COLUMN pages int;\n");
        try (Connection reader = reading("book")) {
            assertThatThrownBy(project::migrate)
                    .hasMessageContaining("lock timeout")
                    .hasMessageContaining("Statement  : ALTER TABLE book ADD COLUMN pages int")
                    .hasMessageContaining("(reporting), idle in transaction, in a transaction for ")
                    .hasMessageContaining("Applied: V2__shelf.sql")
                    .hasMessageContaining("deploy.lockAttempts");
            reader.rollback();
        }
        assertThat(text("SELECT to_regclass('page') IS NULL")).isEqualTo("t");
        assertThat(project.migrate().applied()).containsExactly("V3__pages.sql");
    }

    /** Flyway would begin such a script from its first statement. */
    @Test
    void outside_of_a_transaction_only_the_statement_is_tried_again() throws Exception {
        project.migrate();
        project.write(
                        "sql/V2__pages.sql",
                        "INSERT INTO book VALUES (1, 'a');\nALTER TABLE book ADD COLUMN pages int;\n")
                .write("sql/V2__pages.sql.conf", "executeInTransaction=false\n");
        CompletableFuture<Migrated> running;
        try (Connection reader = reading("book")) {
            running = CompletableFuture.supplyAsync(project::migrate);
            until("A lock was busy; this statement is tried again in 1 s: ALTER TABLE book ADD COLUMN pages int");
            reader.rollback();
        }
        assertThat(running.join().applied()).containsExactly("V2__pages.sql");
        assertThat(text("SELECT count(*) FROM book")).isEqualTo("1");
    }

    @Test
    void two_runs_at_once_come_one_after_the_other() {
        project.write("sql/V2__slow.sql", "SELECT pg_sleep(1);\n");
        List<CompletableFuture<Migrated>> both = List.of(
                CompletableFuture.supplyAsync(project::migrate), CompletableFuture.supplyAsync(project::migrate));
        assertThat(both.stream().mapToInt(run -> run.join().applied().size())).containsExactlyInAnyOrder(0, 2);
        assertThat(said)
                .anyMatch(line -> line.startsWith("Waiting for another run, which has this database: session "));
    }

    @Test
    void killed_in_a_concurrent_build_the_next_run_drops_the_rest_and_builds_it() throws Exception {
        killInBuild();
        assertThat(project.migrate().applied()).containsExactly(INDEX);
        assertThat(said).contains("Dropping the invalid index book_title, which a killed build left behind");
        assertThat(text("SELECT indisvalid FROM pg_index WHERE indexrelid = 'book_title'::regclass"))
                .isEqualTo("t");
    }

    /** The server may have been faster than it noticed that nobody waits any more. */
    @Test
    void a_build_that_the_server_ended_after_the_kill_is_believed() throws SQLException {
        project.migrate();
        project.write("sql/" + INDEX, CREATE_INDEX);
        database.execute("CREATE INDEX book_title ON book (title)");
        assertThat(project.migrate().applied()).containsExactly(INDEX);
        assertThat(said).contains("The index book_title is there already, whole and as it is wanted");
    }

    @Test
    void another_index_of_that_name_is_no_earlier_build() {
        project.migrate();
        database.execute("CREATE INDEX book_title ON book (title DESC)");
        project.write("sql/" + INDEX, CREATE_INDEX);
        assertThatThrownBy(project::migrate).hasMessageContaining("relation \"book_title\" already exists");
    }

    /** Until the server has noticed it, in the middle of its build. */
    private void killInBuild() throws Exception {
        project.migrate();
        project.write("sql/" + INDEX, CREATE_INDEX);
        try (Connection writer = database.connection()) {
            // A build waits for transactions that have written, so it is in the middle for as long as we like.
            writer.setAutoCommit(false);
            execute(writer, "INSERT INTO book VALUES (1, 'a')");
            Process run = MigratingProcess.start(folder, database.url());
            try {
                MigratingProcess.until(run, BUILDING);
                while (text("SELECT count(*) FROM pg_index WHERE NOT indisvalid")
                        .equals("0")) {
                    Thread.sleep(20);
                }
            } finally {
                run.destroyForcibly().waitFor();
            }
            while (!text(BUILDERS).equals("0")) {
                Thread.sleep(50);
            }
            writer.rollback();
        }
    }

    @Test
    void a_migration_that_fails_is_named_with_what_to_do() {
        project.write("sql/V2__twice.sql", "CREATE TABLE book (id int);\n");
        assertThatThrownBy(project::migrate)
                .hasMessageContaining("Flyway could not migrate live:")
                .hasMessageContaining("relation \"book\" already exists")
                .hasMessageContaining("Applied: V1__book.sql")
                .hasMessageContaining("What to do: run mvn deploy:validate-schema");
        project.write("sql/V1__book.sql", "SELECT 1;\n");
        assertThatThrownBy(project::migrate)
                .hasMessageContaining("checksum mismatch")
                .hasMessageContaining("Nothing was applied before it.")
                .hasMessageContaining("What to do: run mvn deploy:validate-schema, which says which file or row");
    }

    private Connection reading(String table) throws SQLException {
        Connection reader = database.connection();
        reader.setAutoCommit(false);
        execute(reader, "SET application_name = 'reporting'; SELECT FROM " + table);
        return reader;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void until(String line) throws InterruptedException {
        while (!said.contains(line)) {
            Thread.sleep(20);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
