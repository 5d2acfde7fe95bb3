package io.github.schemacheck.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemacheck.apply.DatabaseLock;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through a real PgBouncer in transaction mode, where one is installed; else skipped and counted as such. */
class PgBouncerTest {
    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/pgbouncer"), Path.of("/usr/bin/pgbouncer"));

    @Test
    void one_transaction_works_the_pooler_is_recognised_and_the_server_is_given_back_as_it_was(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(PLACES.stream().anyMatch(Files::isExecutable), "no pgbouncer here");
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            int port = freePort();
            Process bouncer = start(folder, port, database);
            try {
                DatabaseUrl url =
                        DatabaseUrl.parse("postgresql://postgres@127.0.0.1:" + port + "/" + database.name(), Map.of());
                try (Session session = Session.openReadOnly(url, SessionSettings.DEFAULT)) {
                    assertThat(session.facts().pooler()).isEqualTo(Pooler.PGBOUNCER);
                    assertThat(show(session, "search_path")).isEqualTo("\"\"");
                }
                assertThatThrownBy(() -> DatabaseLock.take(url, SessionSettings.DEFAULT, Duration.ZERO, said -> {}))
                        .hasMessageContaining("Writing to live needs a session of its own")
                        .hasMessageContaining("connection pooler");
                try (Session next = Session.openReadOnly(url, SessionSettings.DEFAULT)) {
                    next.read(connection -> {
                        connection.rollback();
                        return true;
                    });
                    assertThat(show(next, "search_path")).isEqualTo("\"$user\", public");
                    assertThat(show(next, "statement_timeout")).isEqualTo("0");
                    assertThat(show(next, "jit")).isEqualTo("off").as("as the test servers have it");
                }
            } finally {
                bouncer.destroy();
                bouncer.waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private static Process start(Path folder, int port, TestDatabase database) throws IOException {
        Path config = config(folder, port, database);
        List<String> command = new ArrayList<>(List.of(
                PLACES.stream()
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow()
                        .toString(),
                config.toString()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(1, List.of("-u", "nobody"));
        }
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path config(Path folder, int port, TestDatabase database) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path users = Files.writeString(folder.resolve("users.txt"), "\"postgres\" \"\"\n");
        String ini =
                """
                [databases]
                * = host=127.0.0.1 port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 1
                ignore_startup_parameters = extra_float_digits
                """
                        .formatted(database.server().port(), port, users);
        return Files.writeString(folder.resolve("pgbouncer.ini"), ini);
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
