package io.github.schemacheck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.testing.SampleDump;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Real databases, from the folder in the system property {@code shared}, by the psql and pg_dump on the PATH. */
class SampleDatabasesTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_dump_that_is_restored_is_equal() {
        return Stream.of("pagila", "chinook").flatMap(sample -> TestServers.all().stream()
                .map(server -> dynamicTest(sample + " on " + server, () -> restore(sample, server))));
    }

    private void restore(String sample, TestServer server) throws IOException, InterruptedException {
        try (TestDatabase original = server.createDatabase();
                TestDatabase copy = server.createDatabase()) {
            SampleDump.loadInto(original, sample);
            CatalogReading reading = CatalogFixture.read(original, "postgres");
            assertThat(reading.schema().all(Table.class)).hasSizeGreaterThan(9);
            assertThat(SchemaDiff.between(
                                    reading.schema(),
                                    CatalogFixture.read(original, "postgres").schema())
                            .changes())
                    .isEmpty();
            SampleDump.copy(original, copy, folder.resolve(sample + server.major() + ".sql"));
            assertThat(SchemaDiff.between(
                                    reading.schema(),
                                    CatalogFixture.read(copy, "postgres").schema())
                            .changes())
                    .isEmpty();
        }
    }
}
