package io.github.schemacheck.realprojects;

import io.github.schemacheck.Project;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.RowSettings;
import io.github.schemacheck.SchemaReview;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.ShadowSettings;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/** One project: Flyway itself makes a database, and the review must find nothing in it. */
final class Trial {
    private final RealProject project;
    private final FlywaySettings settings;
    private final Path work;

    private Trial(RealProject project, Path work) {
        this.project = project;
        this.settings = project.settings();
        this.work = work;
    }

    static Tried of(RealProject project) throws IOException, InterruptedException, SQLException {
        Path work = Files.createTempDirectory(Path.of("target"), "real-project");
        Instant start = Instant.now();
        try {
            return new Trial(project, work).run();
        } catch (ProblemException | FlywayException e) {
            String failure = e.getMessage();
            Duration took = Duration.between(start, Instant.now());
            return new Tried(
                    project, project.commit(), Optional.empty(), Optional.empty(), took, Duration.ZERO, failure);
        }
    }

    private Tried run() throws IOException, InterruptedException, SQLException {
        ReviewResult complete;
        Duration first;
        Duration second;
        int count;
        try (TestDatabase live = database()) {
            count = new FlywayItself(settings).migrate(live, Integer.MAX_VALUE);
            Instant start = Instant.now();
            complete = review(live);
            first = Duration.between(start, Instant.now());
            review(live);
            second = Duration.between(start, Instant.now()).minus(first);
        }
        return new Tried(project, project.commit(), Optional.of(complete), half(count), first, second, "");
    }

    /** Repeatable migrations and callbacks are those of the newest version: Flyway itself may fail on an older one. */
    private Optional<ReviewResult> half(int count) throws IOException, SQLException {
        try (TestDatabase live = database()) {
            try {
                new FlywayItself(settings).migrate(live, count / 2);
            } catch (FlywayException theirs) {
                return Optional.empty();
            }
            return Optional.of(review(live));
        }
    }

    private TestDatabase database() throws SQLException {
        TestServer server = TestServers.newest();
        TestDatabase database = server.createDatabase();
        database.execute(project.init());
        return database;
    }

    private ReviewResult review(TestDatabase live) {
        ReviewSettings review = new ReviewSettings(
                DatabaseUrl.parse(live.url(), Map.of()),
                SessionSettings.DEFAULT,
                new Project(work, new ExpectedSource.FlywayMigrations(settings)),
                new ShadowSettings(
                        project.needsServer() ? Optional.empty() : Optional.of(live.url()),
                        true,
                        project.init(),
                        Optional.of(work.resolve("cache")),
                        work.resolve("shadow"),
                        ShadowSettings.STATEMENT_TIMEOUT),
                Stage.BEFORE,
                ObjectFilter.STANDARD,
                new CheckSettings(Suppressions.parse("", ""), false),
                RowSettings.DEFAULT);
        return new SchemaReview(
                        TestServers::archive,
                        Map.of(),
                        Clock.systemUTC(),
                        line -> System.out.println(project.name() + ": " + line))
                .run(review);
    }
}
