package io.github.schemacheck.report.html;

import io.github.schemacheck.Project;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.SchemaReview;
import io.github.schemacheck.Stage;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.testing.SampleDump;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import io.github.schemacheck.testing.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Pages about real databases, each changed by hand. */
final class RealPages {
    private static final Path DEMO = Path.of("../it/demo").toAbsolutePath().normalize();

    private static final Map<String, String> CHANGES = Map.of(
            "pagila",
            """
            ALTER TABLE rental DROP CONSTRAINT rental_staff_id_fkey;
            ALTER TABLE customer ALTER COLUMN last_name DROP NOT NULL;
            DROP INDEX idx_actor_last_name;
            CREATE TABLE left_over (note text);
            """,
            "chinook",
            """
            ALTER TABLE "Customer" RENAME COLUMN "Email" TO "Mail";
            ALTER TABLE "Invoice" ALTER COLUMN "Total" DROP NOT NULL;
            SET session_replication_role = replica;
            DELETE FROM "Artist" WHERE "ArtistId" = 1;
            """);

    private RealPages() {}

    /** The shop in {@code it/demo}. */
    static String demo(Path scratch) throws IOException {
        String migrations = "filesystem:" + DEMO.resolve("src/main/resources/db/migration");
        try (TestDatabase live = TestServers.newest().createDatabase()) {
            Flyway.configure()
                    .loggers("slf4j")
                    .dataSource(live.url(), null, null)
                    .locations(migrations)
                    .target("11")
                    .load()
                    .migrate();
            live.execute(Files.readString(DEMO.resolve("live/drift.sql")));
            FlywaySettings flyway = new FlywaySettings(Map.of("flyway.locations", migrations), DEMO, List.of());
            return page(live, new Project(DEMO, new ExpectedSource.FlywayMigrations(flyway)), scratch);
        }
    }

    /** A database of others, beside the same as it was; skips the test where it is not at hand. */
    static String sample(String name, Path scratch) throws IOException, InterruptedException {
        try (TestDatabase original = TestServers.newest().createDatabase()) {
            SampleDump.loadInto(original, name);
            try (TestDatabase live = original.server().copyOf(original)) {
                live.execute(CHANGES.get(name));
                ExpectedSource expected = new ExpectedSource.ReferenceDatabase(original.url());
                return page(live, new Project(scratch, expected), scratch);
            }
        }
    }

    private static String page(TestDatabase live, Project project, Path scratch) {
        ReviewResult result = new SchemaReview(
                        major -> {
                            throw new AssertionError("the shadow is a database of the test's server");
                        },
                        Map.of(),
                        Clock.systemUTC(),
                        line -> {})
                .run(TestSettings.review(live, project, TestSettings.shadowBeside(live, scratch), Stage.BEFORE));
        return SamplePages.page(result);
    }
}
