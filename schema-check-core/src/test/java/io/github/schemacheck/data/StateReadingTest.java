package io.github.schemacheck.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
