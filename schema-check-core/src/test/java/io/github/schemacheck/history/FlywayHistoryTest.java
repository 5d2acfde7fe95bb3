package io.github.schemacheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlywayHistoryTest {
    private static final String TABLE = "CREATE TABLE %s.flyway_schema_history (installed_rank int PRIMARY KEY, "
            + "version varchar, description varchar, type varchar, script varchar, checksum int, success boolean);";
    private static final String ROWS = "INSERT INTO public.flyway_schema_history VALUES "
            + "(1, '1', 'book', 'SQL', 'V1__book.sql', -5, true), (2, NULL, 'view', 'JDBC', 'x.R__view', NULL, true);";

    @Test
    void rows_are_read_in_order_with_and_without_checksum() throws SQLException {
        try (TestDatabase database = database(TABLE.formatted("public") + ROWS)) {
            VersionTable.Found<FlywayRow> found = (VersionTable.Found<FlywayRow>) read(database, "postgres", Map.of());
            assertThat(found.owner()).isEqualTo("postgres");
            assertThat(found.rows()).extracting(FlywayRow::name).containsExactly("V1__book.sql", "x.R__view");
            assertThat(found.rows().get(0).checksum()).hasValue(-5);
            assertThat(found.rows().get(1).checksum()).isEmpty();
        }
    }

    @Test
    void an_absent_table_names_the_ones_that_stand_elsewhere() throws SQLException {
        try (TestDatabase database = database("CREATE SCHEMA app;" + TABLE.formatted("app"))) {
            VersionTable.Absent<FlywayRow> absent =
                    (VersionTable.Absent<FlywayRow>) read(database, "postgres", Map.of());
            assertThat(absent.expected()).hasToString("public.flyway_schema_history");
            assertThat(absent.others()).singleElement().hasToString("app.flyway_schema_history");
            assertThat(read(database, "postgres", Map.of("flyway.schemas", "app,audit")))
                    .isInstanceOf(VersionTable.Found.class);
            database.execute("ALTER DATABASE " + database.name() + " SET search_path = \"$user\", app, public");
            assertThat(read(database, "postgres", Map.of())).isInstanceOf(VersionTable.Found.class);
        }
    }

    @Test
    void a_second_history_in_the_database_is_another_projects_whatever_it_is_called() throws SQLException {
        String second = TABLE.formatted("app");
        try (TestDatabase database = database(TABLE.formatted("public") + "CREATE SCHEMA app;" + second
                        + "ALTER TABLE app.flyway_schema_history RENAME TO versions;" + second);
                Connection connection = database.connection()) {
            assertThat(FlywayHistory.besides(connection, read(database, "postgres", Map.of())))
                    .map(QualifiedName::toString)
                    .containsExactly("app.flyway_schema_history", "app.versions");
        }
    }

    @Test
    void a_table_that_the_role_may_not_see_is_not_absent_and_not_empty() throws SQLException {
        try (TestDatabase database = database(TABLE.formatted("public") + ROWS)) {
            database.execute("DO $$ BEGIN CREATE ROLE history_reader LOGIN;"
                    + " EXCEPTION WHEN duplicate_object THEN NULL; END $$");
            assertThat(reason(database)).contains("no SELECT");
            database.execute("GRANT SELECT ON public.flyway_schema_history TO history_reader");
            assertThat(read(database, "history_reader", Map.of())).isInstanceOf(VersionTable.Found.class);
            database.execute("ALTER TABLE public.flyway_schema_history ENABLE ROW LEVEL SECURITY");
            assertThat(reason(database)).contains("row level security");
            database.execute("REVOKE USAGE ON SCHEMA public FROM PUBLIC");
            assertThat(reason(database)).contains("no USAGE");
        }
    }

    @Test
    void a_locked_table_is_busy_and_the_transaction_goes_on() throws SQLException {
        try (TestDatabase database = database(TABLE.formatted("public"));
                Connection migrating = database.connection();
                Statement lock = migrating.createStatement()) {
            migrating.setAutoCommit(false);
            lock.execute("LOCK TABLE public.flyway_schema_history IN ACCESS EXCLUSIVE MODE");
            assertThat(read(database, "postgres", Map.of())).isInstanceOf(VersionTable.Busy.class);
            migrating.rollback();
        }
    }

    private static String reason(TestDatabase database) throws SQLException {
        return ((VersionTable.NotReadable<FlywayRow>) read(database, "history_reader", Map.of())).reason();
    }

    private static VersionTable<FlywayRow> read(TestDatabase database, String role, Map<String, String> properties)
            throws SQLException {
        try (Connection connection = database.connection(role);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            statement.execute("SET LOCAL search_path = ''");
            VersionTable<FlywayRow> table =
                    FlywayHistory.read(connection, new FlywaySettings(properties, Path.of("."), List.of()));
            statement.execute("SELECT 1");
            return table;
        }
    }

    private static TestDatabase database(String sql) {
        TestDatabase database = TestServers.newest().createDatabase();
        database.execute(sql);
        return database;
    }
}
