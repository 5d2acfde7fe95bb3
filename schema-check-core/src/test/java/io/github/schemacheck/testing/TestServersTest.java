package io.github.schemacheck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestServersTest {
    @Test
    void every_major_version_at_hand_starts_and_hands_out_databases() throws SQLException {
        for (TestServer server : TestServers.all()) {
            try (TestDatabase database = server.createDatabase()) {
                database.execute("CREATE TABLE t (a int); INSERT INTO t VALUES (1)");
                try (TestDatabase copy = server.copyOf(database);
                        Connection connection = copy.connection();
                        Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(
                                "SELECT a, current_setting('server_version_num')::int / 10000 FROM t")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getInt(1)).isEqualTo(1);
                    assertThat(row.getInt(2)).isEqualTo(server.major());
                }
            }
        }
    }
}
