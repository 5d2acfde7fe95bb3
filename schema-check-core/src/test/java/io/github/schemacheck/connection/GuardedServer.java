package io.github.schemacheck.connection;

import io.github.schemacheck.testing.TestServers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A server of its own, with passwords and rules about who may come in; the shared ones let everybody in. */
final class GuardedServer implements AutoCloseable {
    static final String PASSWORD = "geh%im@1";

    private static final String RULES =
            """
            host all postgres all trust
            host all rejected all reject
            hostssl all encrypted all trust
            host all guarded all scram-sha-256
            host all limited all trust
            host all no_login all trust
            """;

    private final EmbeddedPostgres postgres;

    private GuardedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static GuardedServer start(Path folder) throws IOException, SQLException {
        Path rules = Files.writeString(folder.resolve("rules.conf"), RULES);
        Files.setPosixFilePermissions(rules, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        GuardedServer server = new GuardedServer(EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, architecture) -> archive())
                .setServerConfig("hba_file", rules.toString())
                .setLocaleConfig("locale", "C")
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD)
                .setPGStartupWait(Duration.ofMinutes(2))
                .start());
        server.execute("create role guarded login password '" + PASSWORD + "'");
        server.execute("create role limited login connection limit 0");
        server.execute("create role no_login");
        server.execute("create role rejected login; create role encrypted login");
        server.execute("create database closed");
        server.execute("revoke connect on database closed from public");
        return server;
    }

    private static InputStream archive() throws IOException {
        Path jar = Path.of(System.getProperty("postgres.binaries"))
                .resolve(TestServers.newest().major() + ".jar");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            return new ByteArrayInputStream(zip.getInputStream(archive).readAllBytes());
        }
    }

    int port() {
        return postgres.getPort();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port() + "/postgres", "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
