package io.github.schemacheck.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateReadingTest {
    /** As it stands in the query, but for the five minutes. */
    @Test
    void a_long_transaction_is_told_with_the_tables_that_it_locks() throws SQLException {
        try (TestDatabase database = TestServers.newest().createDatabase();
                Connection busy = database.connection();
                Statement holds = busy.createStatement()) {
            database.execute("CREATE SCHEMA s; CREATE TABLE s.\"Order\" (id integer); CREATE TABLE book (id integer)");
            busy.setAutoCommit(false);
            holds.execute("SELECT 1");
            assertThat(longTransactions(database)).endsWith(", locks no table");
            holds.execute("SELECT FROM s.\"Order\", book, pg_class");
            assertThat(longTransactions(database)).endsWith(", locks public.book, s.\"Order\"");
        }
    }

    @Test
    void what_stands_in_the_way_is_seen_on_a_server_that_has_it() throws Exception {
        Map<String, String> settings = Map.of("max_prepared_transactions", "1", "max_slot_wal_keep_size", "1MB");
        try (EmbeddedPostgres server = TestServers.alone(settings);
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(StateReading.of(connection)).isEmpty();
            statement.execute("BEGIN; CREATE TABLE book (id integer); PREPARE TRANSACTION 'left behind'");
            statement.execute("SELECT pg_create_physical_replication_slot('gone', true)");
            for (int segment = 0; segment < 3; segment++) {
                statement.execute("SELECT txid_current(); SELECT pg_switch_wal()");
            }
            statement.execute("CHECKPOINT");
            assertThat(StateReading.of(connection))
                    .map(fact -> fact.kind() + " " + fact.subject() + " " + fact.detail())
                    .satisfiesExactly(
                            fact -> assertThat(fact)
                                    .startsWith("PREPARED_TRANSACTION left behind prepared by postgres"),
                            fact -> assertThat(fact)
                                    .isEqualTo("REPLICATION_SLOT_LAGGING gone inactive, wal_status lost"));
            statement.execute("CREATE DATABASE old TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'und'");
            assertThat(ofOldDatabase(server))
                    .extracting(StateFact::kind)
                    .containsExactlyInAnyOrder(
                            StateFact.Kind.WRAPAROUND_NEAR,
                            StateFact.Kind.REPLICATION_SLOT_LAGGING,
                            StateFact.Kind.COLLATION_VERSION_DIFFERS);
        }
    }

    /** Made old in a transaction that is taken back: else the server would begin to save itself. */
    private static List<StateFact> ofOldDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", "old").getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE pg_database SET datcollversion = '1', datfrozenxid = ((txid_current()"
                    + " - 1700000000) & 4294967295)::text::xid WHERE datname = current_database()");
            List<StateFact> facts = StateReading.of(connection);
            connection.rollback();
            return facts;
        }
    }

    private static String longTransactions(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Sql.named("server-state").replace("5 minutes", "0"))) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("LONG_TRANSACTION");
            return row.getString(3);
        }
    }
}
