package io.github.schemacheck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Real databases, from the folder in the system property {@code shared}, by the psql and pg_dump on the PATH. */
class SampleDatabasesTest {
    private static final Pattern MAJOR = Pattern.compile("(\\d+)\\.");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_dump_that_is_restored_is_equal() {
        return Stream.of("pagila", "chinook").flatMap(sample -> TestServers.all().stream()
                .map(server -> dynamicTest(sample + " on " + server, () -> restore(sample, server))));
    }

    private void restore(String sample, TestServer server) throws IOException, InterruptedException {
        String shared = System.getProperty("shared", "");
        assumeThat(shared).as("-Dshared=<folder with data/>").isNotEmpty();
        assumeThat(majorOf("psql")).as("psql on the PATH").isPositive();
        try (TestDatabase original = server.createDatabase();
                TestDatabase copy = server.createDatabase()) {
            load(original, Path.of(shared, "data", sample + ".sql").toAbsolutePath());
            CatalogReading reading = CatalogFixture.read(original, "postgres");
            assertThat(reading.schema().all(Table.class)).hasSizeGreaterThan(9);
            assertThat(SchemaDiff.between(
                                    reading.schema(),
                                    CatalogFixture.read(original, "postgres").schema())
                            .changes())
                    .isEmpty();
            assumeThat(majorOf("pg_dump")).as("a pg_dump that knows the server").isGreaterThanOrEqualTo(server.major());
            Path dump = folder.resolve(sample + server.major() + ".sql");
            run(List.of("pg_dump", "--schema-only", "-f", dump.toString(), uri(original)));
            load(copy, dump);
            assertThat(SchemaDiff.between(
                                    reading.schema(),
                                    CatalogFixture.read(copy, "postgres").schema())
                            .changes())
                    .isEmpty();
        }
    }

    private static void load(TestDatabase database, Path script) throws IOException, InterruptedException {
        run(List.of(
                "psql",
                "-q",
                "-X",
                "-v",
                "ON_ERROR_STOP=1",
                "-o",
                "/dev/null",
                "-f",
                script.toString(),
                uri(database)));
    }

    private static String uri(TestDatabase database) {
        return database.url().substring("jdbc:".length());
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    /** @return 0 where there is no such program */
    private static int majorOf(String program) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(program, "--version").start();
            Matcher version =
                    MAJOR.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            process.waitFor();
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
