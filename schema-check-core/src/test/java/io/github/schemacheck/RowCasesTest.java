package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.data.Assertion;
import io.github.schemacheck.data.AssertionFolder;
import io.github.schemacheck.data.OrphanSettings;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.ShadowSettings;
import io.github.schemacheck.report.ConsoleReport;
import io.github.schemacheck.report.ReportStyle;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.CaseSample;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/**
 * Rows in, findings out, through the whole review. A folder has {@code live.sql}; {@code expected.sql} where the code
 * expects something else; {@code migrations}, of which live has the first or those up to {@code target.txt}; {@code
 * assertions}; {@code suppressions.txt}.
 */
@Order(1)
class RowCasesTest {
    private static final Set<String> ABOUT_PENDING = Set.of("pending-violation", "migration-effect-unrecorded");

    @TestFactory
    Stream<DynamicTest> what_rows_break_is_found() {
        return CaseSample.below("rows").stream().flatMap(each -> CaseSample.servers(each)
                .map(server -> dynamicTest(
                        each.subject() + "/" + each.name() + " on " + server.major(), () -> run(server, each))));
    }

    private static void run(TestServer server, CaseFolder each) {
        Optional<String> other = each.read("expected.sql");
        try (TestDatabase live = server.createDatabase();
                TestDatabase reference = other.isPresent() ? server.createDatabase() : live) {
            Path migrations = each.folder().resolve("migrations");
            ExpectedSource expected = new ExpectedSource.ReferenceDatabase(reference.url());
            if (Files.isDirectory(migrations)) {
                expected = migrated(live, migrations, each.read("target.txt").orElse("1"));
            }
            other.ifPresent(reference::execute);
            live.execute(each.read("live.sql").orElseThrow());
            ReviewResult result = review().run(settings(live, expected, each));
            assertThat(result.findings().stream()
                            .anyMatch(found -> found.check().equals(each.subject())))
                    .as("the case is " + each.name() + ", found is " + result.findings())
                    .isEqualTo(each.isBad());
            each.expect("findings.txt", words(result));
            each.expectRemedy(server, result.findings());
            if (Files.isDirectory(migrations)) {
                assertThat(fails(live, migrations)).as("migrating fails").isEqualTo(foretold(result));
            }
        }
    }

    private static SchemaReview review() {
        return new SchemaReview(
                request -> {
                    throw new AssertionError("no server is started");
                },
                Map.of(),
                Clock.systemUTC(),
                line -> {});
    }

    private static ExpectedSource migrated(TestDatabase live, Path migrations, String target) {
        flyway(live, migrations).target(target.strip()).load().migrate();
        Map<String, String> properties = Map.of("flyway.locations", "filesystem:" + migrations.toAbsolutePath());
        return new ExpectedSource.FlywayMigrations(new FlywaySettings(properties, migrations, List.of()));
    }

    private static boolean foretold(ReviewResult result) {
        return result.findings().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .anyMatch(found -> ABOUT_PENDING.contains(found.check()));
    }

    /** The proof of what was foretold. */
    private static boolean fails(TestDatabase live, Path migrations) {
        try {
            flyway(live, migrations).load().migrate();
            return false;
        } catch (FlywayException e) {
            return true;
        }
    }

    private static FluentConfiguration flyway(TestDatabase live, Path migrations) {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(live.url(), null, null)
                .locations("filesystem:" + migrations.toAbsolutePath());
    }

    private static ReviewSettings settings(TestDatabase live, ExpectedSource expected, CaseFolder each) {
        return new ReviewSettings(
                DatabaseUrl.parse(live.url(), Map.of()),
                SessionSettings.DEFAULT,
                new Project(Path.of("target/no-project"), expected),
                new ShadowSettings(
                        Optional.of(live.url()),
                        true,
                        "",
                        Optional.empty(),
                        Path.of("target"),
                        ShadowSettings.STATEMENT_TIMEOUT),
                Stage.BEFORE,
                ObjectFilter.STANDARD,
                new CheckSettings(
                        Suppressions.parse(each.read("suppressions.txt").orElse(""), "suppressions.txt"), false),
                new RowSettings(
                        OrphanSettings.DEFAULT,
                        assertions(each),
                        each.subject().equals("implied-foreign-key"),
                        Optional.empty()));
    }

    private static List<Assertion> assertions(CaseFolder each) {
        Path folder = each.folder().resolve("assertions");
        return Files.isDirectory(folder) ? AssertionFolder.read(folder) : List.of();
    }

    /** With the examples that the console shows. */
    private static String words(ReviewResult result) {
        Stream<String> findings = result.findings().stream()
                .map(found -> found + " (" + found.certainty().word() + ")");
        Stream<String> examples = ConsoleReport.of(result, ReportStyle.DEFAULT)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("for example"));
        Stream<String> accepted =
                result.suppressed().stream().map(one -> "accepted: " + one.finding() + ", because " + one.reason());
        Stream<String> unknown = result.notChecked().stream()
                .map(not -> "not checked: " + not.what() + ": " + not.why())
                .sorted();
        return Stream.of(findings, examples, accepted, unknown)
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
