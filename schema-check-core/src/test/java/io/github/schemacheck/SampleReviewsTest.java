package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.snapshot.Snapshot;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.SampleDump;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import io.github.schemacheck.testing.TestSettings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Real databases through the whole review: silent about what is as it was, exact about one change. */
class SampleReviewsTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_sample_is_what_its_snapshot_says_and_so_is_its_restored_dump() {
        return Stream.of("pagila", "chinook").flatMap(sample -> TestServers.all().stream()
                .map(server -> dynamicTest(sample + " on " + server, () -> silent(sample, server))));
    }

    /** The sample has no snapshot to itself: it is loaded once, and each change is made in a copy. */
    @TestFactory
    Stream<DynamicTest> one_planted_change_is_exactly_that_finding() throws IOException, InterruptedException {
        TestServer server = TestServers.newest();
        TestDatabase original = server.createDatabase();
        SampleDump.loadInto(original, "pagila");
        Path snapshot = snapshot(original, "pagila.txt");
        return CaseFolder.below("plant").stream()
                .map(each -> dynamicTest(
                        each.subject() + "/" + each.name(), () -> planted(server.copyOf(original), each, snapshot)))
                .onClose(original::close);
    }

    private void silent(String sample, TestServer server) throws IOException, InterruptedException {
        try (TestDatabase original = server.createDatabase();
                TestDatabase copy = server.createDatabase()) {
            SampleDump.loadInto(original, sample);
            Path snapshot = snapshot(original, sample + server.major() + ".txt");
            assertThat(findings(original, snapshot)).isEmpty();
            SampleDump.copy(original, copy, folder.resolve(sample + server.major() + ".sql"));
            assertThat(findings(copy, snapshot)).isEmpty();
        }
    }

    private static void planted(TestDatabase copy, CaseFolder each, Path snapshot) {
        try (copy) {
            copy.execute(each.read("plant.sql").orElseThrow());
            each.expect(
                    "findings.txt",
                    findings(copy, snapshot).stream()
                            .map(finding -> finding + "\n")
                            .collect(Collectors.joining()));
        }
    }

    private Path snapshot(TestDatabase database, String name) throws IOException {
        Path file = folder.resolve(name);
        ExpectedSource itself = new ExpectedSource.ReferenceDatabase(database.url());
        Schema schema = review().expectedSchema(settings(database, itself));
        try (Writer out = Files.newBufferedWriter(file)) {
            Snapshot.write(schema, out);
        }
        return file;
    }

    private static List<Finding> findings(TestDatabase live, Path snapshot) {
        ReviewResult result = review().run(settings(live, new ExpectedSource.SnapshotFile(snapshot)));
        assertThat(result.notChecked()).noneMatch(not -> not.what().startsWith("rows of"));
        return result.findings();
    }

    private static SchemaReview review() {
        return new SchemaReview(
                major -> {
                    throw new AssertionError("no server is started for a snapshot");
                },
                Map.of(),
                Clock.systemUTC(),
                line -> {});
    }

    private static ReviewSettings settings(TestDatabase live, ExpectedSource expected) {
        return TestSettings.review(
                live, new Project(Path.of("target/no-project"), expected), TestSettings.NO_SHADOW, Stage.BEFORE);
    }
}
