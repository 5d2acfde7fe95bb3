package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import io.github.schemacheck.testing.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flyway says success, and the index is there by name only: the gate sees what a failed build left behind. */
class RetryAfterAKilledBuildTest {
    @TempDir
    private Path folder;

    @Test
    void an_index_that_if_not_exists_kept_though_invalid_is_an_error() throws IOException {
        Files.writeString(folder.resolve("V1__book.sql"), "CREATE TABLE book (isbn text);\n");
        Files.writeString(
                folder.resolve("V2__isbn.sql"),
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS book_isbn ON book (isbn);\n");
        for (TestServer server : TestServers.all()) {
            try (TestDatabase live = server.createDatabase()) {
                retried(live);
                for (Stage stage : List.of(Stage.BEFORE, Stage.AFTER)) {
                    assertThat(findings(live, stage))
                            .singleElement()
                            .satisfies(RetryAfterAKilledBuildTest::saysWhatToDo);
                }
                live.execute("REINDEX INDEX CONCURRENTLY public.book_isbn;");
                assertThat(findings(live, Stage.AFTER)).isEmpty();
            }
        }
    }

    private static void saysWhatToDo(Finding finding) {
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.toString()).contains("invalid-index index public.book_isbn: live has it, but it is invalid");
        assertThat(finding.remedy()).isEqualTo("REINDEX INDEX CONCURRENTLY public.book_isbn;");
    }

    /** The build finds duplicates; somebody removes them, repairs and migrates again. */
    private void retried(TestDatabase live) {
        Flyway flyway = flyway(live);
        assertThatThrownBy(() -> {
                    flyway(live, "1").migrate();
                    live.execute("INSERT INTO book VALUES ('1'), ('1')");
                    flyway.migrate();
                })
                .hasMessageContaining("could not create unique index");
        live.execute("DELETE FROM book");
        flyway.repair();
        assertThat(flyway.migrate().success).isTrue();
    }

    private Flyway flyway(TestDatabase live) {
        return flyway(live, "latest");
    }

    private Flyway flyway(TestDatabase live, String target) {
        FluentConfiguration lockOff = Flyway.configure()
                .loggers("slf4j")
                .dataSource(live.url(), "postgres", "")
                .target(target)
                .locations("filesystem:" + folder);
        lockOff.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return lockOff.load();
    }

    private List<Finding> findings(TestDatabase live, Stage stage) {
        SchemaReview review = new SchemaReview(
                major -> {
                    throw new AssertionError("the shadow is a database of the test's server");
                },
                Map.of(),
                Clock.systemUTC(),
                line -> {});
        return review.run(settings(live, stage)).findings();
    }

    private ReviewSettings settings(TestDatabase live, Stage stage) {
        Map<String, String> flyway =
                Map.of("flyway.locations", "filesystem:" + folder, "flyway.postgresql.transactional.lock", "false");
        return TestSettings.review(
                live,
                new Project(folder, new ExpectedSource.FlywayMigrations(new FlywaySettings(flyway, folder, List.of()))),
                TestSettings.shadowBeside(live, folder),
                stage);
    }
}
