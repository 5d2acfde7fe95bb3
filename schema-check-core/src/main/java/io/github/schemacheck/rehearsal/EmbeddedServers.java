package io.github.schemacheck.rehearsal;

import io.github.schemacheck.problem.ProblemException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Starts embedded servers; works as root (the server then runs as nobody) and as an ordinary user. */
final class EmbeddedServers {
    /** Nothing on it has to survive, nobody else may reach it. */
    private static final Map<String, String> CONFIG = Map.ofEntries(
            Map.entry("fsync", "off"),
            Map.entry("synchronous_commit", "off"),
            Map.entry("full_page_writes", "off"),
            Map.entry("autovacuum", "off"),
            Map.entry("jit", "off"),
            Map.entry("shared_buffers", "16MB"),
            Map.entry("max_connections", "30"),
            Map.entry("wal_level", "logical"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""));

    private final PostgresBinaries binaries;
    private final Path workDirectory;
    private final Duration statementTimeout;

    EmbeddedServers(PostgresBinaries binaries, ShadowSettings settings) {
        this.binaries = binaries;
        this.workDirectory = settings.workDirectory().toAbsolutePath();
        this.statementTimeout = settings.statementTimeout();
    }

    EmbeddedServer start(int major) {
        byte[] archive = archive(major);
        ServerFolder folder = folder();
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setPgBinaryResolver((system, architecture) -> new ByteArrayInputStream(archive))
                    .setOverrideWorkingDirectory(
                            workDirectory.resolve("binaries").toFile())
                    .setDataDirectory(folder.data())
                    .setLocaleConfig("locale", "C")
                    .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
                    .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
                    .setPGStartupWait(Duration.ofMinutes(1));
            CONFIG.forEach(builder::setServerConfig);
            return new EmbeddedServer(builder.start(), folder, statementTimeout);
        } catch (IOException | RuntimeException e) {
            ProblemException problem = new ProblemException(
                    "The embedded PostgreSQL " + major + " did not start.\n" + folder.lastWords(),
                    "set deploy.shadowUrl to a server where a scratch database may be created.",
                    e);
            folder.delete();
            throw problem;
        }
    }

    private byte[] archive(int major) {
        try (InputStream in = binaries.archive(major)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ProblemException(
                    "PostgreSQL " + major + " for the shadow database could not be had: " + e.getMessage(),
                    "run once online, or set deploy.shadowUrl to a server where a scratch database may be created.",
                    e);
        }
    }

    private ServerFolder folder() {
        try {
            return ServerFolder.create(workDirectory);
        } catch (IOException e) {
            throw new ProblemException(
                    "The folder " + workDirectory + " cannot be used: " + e.getMessage(), "make it writable.", e);
        }
    }
}
