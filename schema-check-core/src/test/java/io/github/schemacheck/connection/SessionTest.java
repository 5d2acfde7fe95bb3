package io.github.schemacheck.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SessionTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final SessionSettings QUICK =
            new SessionSettings(Duration.ofSeconds(5), Duration.ZERO, SECOND, SECOND);

    @TestFactory
    Stream<DynamicTest> a_session_knows_its_server() {
        return TestServers.all().stream()
                .map(server -> DynamicTest.dynamicTest(server.toString(), () -> facts(server)));
    }

    private static void facts(TestServer server) {
        try (TestDatabase database = server.createDatabase();
                Session session = open(database)) {
            ServerFacts facts = session.facts();
            assertThat(facts.major()).isEqualTo(server.major());
            assertThat(facts.version()).startsWith(String.valueOf(server.major()));
            assertThat(facts.database()).isEqualTo(database.name());
            assertThat(facts.role()).isEqualTo("postgres");
            assertThat(facts.systemIdentifier()).isNotZero();
            assertThat(facts.pooler()).isEqualTo(Pooler.NONE);
            assertThat(facts.locale()).isEqualTo(new ServerFacts.Locale("UTF8", "libc", "C", "C", ""));
            assertThat(session.warnings()).isEmpty();
        }
    }

    @Test
    void the_transaction_reads_one_snapshot_and_writes_nothing() {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Session session = open(database)) {
            assertThat(show(session, "transaction_read_only")).isEqualTo("on");
            assertThat(show(session, "transaction_isolation")).isEqualTo("repeatable read");
            assertThat(show(session, "search_path")).isEqualTo("\"\"");
            assertThat(show(session, "jit")).isEqualTo("off");
            assertThat(show(session, "application_name")).isEqualTo("schema-check");
            assertThat(show(session, "statement_timeout")).isEqualTo("1s");
            assertThat(show(session, "lock_timeout")).isEqualTo("1s");
            assertThatThrownBy(() -> run(session, "create table public.t ()")).hasMessageContaining("25006");
        }
    }

    @Test
    void nothing_that_was_set_outlives_the_transaction() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Session session = open(database)) {
            session.connection().rollback();
            assertThat(show(session, "search_path")).isEqualTo("\"$user\", public");
            assertThat(show(session, "statement_timeout")).isEqualTo("0");
            assertThat(show(session, "transaction_isolation")).isEqualTo("read committed");
            assertThat(show(session, "transaction_read_only"))
                    .as("the driver says so by itself")
                    .isEqualTo("on");
        }
    }

    @Test
    void a_long_query_is_ended_and_named() {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Session session = open(database)) {
            assertThatThrownBy(() -> run(session, "select pg_sleep(20)"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("longer than the statement timeout");
        }
    }

    @Test
    void a_lock_of_a_migration_is_named() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            database.execute("create table t (a int)");
            try (Connection other = database.connection();
                    Statement statement = other.createStatement();
                    Session session = Session.openReadOnly(
                            url(database),
                            new SessionSettings(
                                    SECOND, Duration.ZERO, Duration.ofSeconds(20), Duration.ofMillis(200)))) {
                other.setAutoCommit(false);
                statement.execute("lock table t in access exclusive mode");
                assertThatThrownBy(() -> run(session, "select * from public.t"))
                        .hasMessageContaining("A lock was not given in time");
            }
        }
    }

    @Test
    void a_connection_that_is_cut_is_named() {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Session session = open(database)) {
            TestServers.newest()
                    .administer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                            + database.name() + "'");
            assertThatThrownBy(() -> run(session, "select 1"))
                    .hasMessageContaining("The connection was lost in the middle of reading");
        }
    }

    @Test
    void a_role_with_no_rights_reads_the_catalogue_and_is_told_what_it_may_not_read() {
        TestServer server = TestServers.newest();
        try (TestDatabase database = server.createDatabase()) {
            server.administer("create role nobody_at_all login");
            database.execute("create table t (a int); revoke execute on function pg_control_system() from public");
            DatabaseUrl url = DatabaseUrl.parse(database.url("nobody_at_all"), Map.of());
            try (Session session = Session.openReadOnly(url, QUICK)) {
                assertThat(session.facts().systemIdentifier()).isZero();
                assertThatThrownBy(() -> run(session, "select * from public.t"))
                        .hasMessageContaining("permission denied for table t")
                        .hasMessageContaining("GRANT");
            }
        } finally {
            server.administer("drop role nobody_at_all");
        }
    }

    private static Session open(TestDatabase database) {
        return Session.openReadOnly(url(database), QUICK);
    }

    private static DatabaseUrl url(TestDatabase database) {
        return DatabaseUrl.parse(database.url(), Map.of());
    }

    private static boolean run(Session session, String sql) {
        return session.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private static String show(Session session, String setting) {
        return session.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show " + setting)) {
                row.next();
                return row.getString(1);
            }
        });
    }
}
