package io.github.schemacheck.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The embedded servers of this test run, one for each major version at hand; started when asked for. */
public final class TestServers {
    private static final Map<Integer, TestServer> RUNNING = new ConcurrentHashMap<>();

    private TestServers() {}

    /** @return the major versions at hand, oldest first; never empty */
    public static List<Integer> majors() {
        Path folder = binaries();
        try (Stream<Path> files = Files.list(folder)) {
            List<Integer> majors = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+\\.jar"))
                    .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
                    .sorted()
                    .toList();
            if (majors.isEmpty()) {
                throw new IllegalStateException("No PostgreSQL in " + folder);
            }
            return majors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a server of every major version at hand, oldest first */
    public static List<TestServer> all() {
        return majors().stream().map(TestServers::of).toList();
    }

    public static TestServer newest() {
        List<Integer> majors = majors();
        return of(majors.get(majors.size() - 1));
    }

    public static TestServer of(int major) {
        return RUNNING.computeIfAbsent(major, m -> TestServer.start(m, jar(m)));
    }

    /** @return a new server of the newest version with these settings, which nobody else uses; the caller closes it */
    public static EmbeddedPostgres alone(Map<String, String> settings) throws IOException {
        EmbeddedPostgres.Builder builder = TestServer.builder(jar(newest().major()));
        settings.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** @return the archive of its binaries, closed by the caller */
    public static InputStream archive(int major) throws IOException {
        return TestServer.archive(jar(major));
    }

    static Path jar(int major) {
        return binaries().resolve(major + ".jar");
    }

    private static Path binaries() {
        String folder = System.getProperty("postgres.binaries", "target/postgres-binaries");
        return Path.of(folder).toAbsolutePath();
    }
}
