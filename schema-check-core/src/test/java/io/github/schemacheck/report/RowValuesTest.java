package io.github.schemacheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.Project;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.SchemaReview;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.report.html.HtmlReport;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import io.github.schemacheck.testing.TestSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values of rows are personal data: the console alone tells some, unless the user wants them everywhere. */
class RowValuesTest {
    private static final String ADDRESS = "jane.doe@example.com";
    private static final String SCHEMA =
            """
            CREATE TABLE person (email text PRIMARY KEY);
            CREATE TABLE letter (id integer PRIMARY KEY, email text CONSTRAINT letter_to REFERENCES person);
            CREATE TABLE parcel (id integer PRIMARY KEY, email text);
            """;
    private static final String ROWS =
            """
            SET session_replication_role = replica;
            INSERT INTO letter VALUES (1, '%1$s'), (2, '%1$s');
            INSERT INTO parcel VALUES (1, '%1$s');
            """;

    @Test
    void no_file_and_no_annotation_holds_a_value_of_a_row() {
        ReviewResult result = review();
        assertThat(result.findings())
                .extracting(Finding::check)
                .contains("orphaned-rows", "foreign-key-would-fail", "pending-violation");
        assertThat(ConsoleReport.of(result, ReportStyle.DEFAULT)).contains(ADDRESS);
        assertThat(all(result, FileStyle.DEFAULT)).noneMatch(text -> text.contains("jane"));
    }

    @Test
    void all_do_where_the_user_wants_it() {
        FileStyle style = new FileStyle(Optional.of(Severity.ERROR), true);
        assertThat(all(review(), style)).allMatch(text -> plain(text).contains(ADDRESS));
    }

    private static String plain(String text) {
        return text.replace("&#64;", "@");
    }

    private static List<String> all(ReviewResult result, FileStyle style) {
        Places places = new Places(Path.of(""), Path.of("pom.xml"));
        return List.of(
                TextReport.of(result, style),
                JsonReport.of(result, style),
                JUnitReport.of(result, style),
                SarifReport.of(result, style, places),
                HtmlReport.of(result, style, places, Optional.empty()),
                GitHubSummary.of(result, style, places),
                String.join("\n", GitHubCommands.of(result, style, places)));
    }

    private static ReviewResult review() {
        try (TestDatabase live = TestServers.newest().createDatabase();
                TestDatabase reference = TestServers.newest().createDatabase()) {
            live.execute(SCHEMA);
            live.execute(ROWS.formatted(ADDRESS));
            reference.execute(SCHEMA);
            reference.execute(
                    "ALTER TABLE parcel ADD CONSTRAINT parcel_to FOREIGN KEY (email) REFERENCES person (email);"
                            + " ALTER TABLE letter ADD CONSTRAINT one_letter UNIQUE (email)");
            return new SchemaReview(
                            major -> {
                                throw new AssertionError("no server is started for a reference");
                            },
                            Map.of(),
                            Clock.systemUTC(),
                            line -> {})
                    .run(settings(live, reference));
        }
    }

    private static ReviewSettings settings(TestDatabase live, TestDatabase reference) {
        return TestSettings.review(
                live,
                new Project(Path.of("target/no-project"), new ExpectedSource.ReferenceDatabase(reference.url())),
                TestSettings.NO_SHADOW,
                Stage.BEFORE);
    }
}
