package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.migration.MigrationSet;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import io.github.schemacheck.testing.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an image was built with is all that is known of the application in it. */
class OldApplicationReviewTest {
    @TempDir
    private Path folder;

    private TestDatabase live;

    @BeforeEach
    void migrate() throws IOException {
        write("V1__book.sql", "CREATE TABLE book (id bigint PRIMARY KEY, isbn text);\n");
        write("V2__title.sql", "ALTER TABLE book ADD COLUMN title text;\n");
        write("R__titles.sql", "CREATE OR REPLACE VIEW titles AS SELECT title FROM book;\n");
        live = TestServers.newest().createDatabase();
        flyway().migrate();
    }

    @AfterEach
    void drop() {
        live.close();
    }

    @Test
    void one_of_the_same_migrations_fits() {
        assertThat(fit(Stage.BEFORE, built()).isProven()).isTrue();
    }

    @Test
    void what_pending_migrations_take_is_missed_only_after_them() throws IOException {
        MigrationSet old = built();
        write("V3__no_isbn.sql", "ALTER TABLE book DROP COLUMN isbn;\n");
        assertThat(fit(Stage.BEFORE, old).isProven()).isTrue();
        assertThat(fit(Stage.AFTER, old).misses()).containsExactly("removed column public.book.isbn");
    }

    /** Nothing is pending any more, and no receipt is there: the migrations between are what tells. */
    @Test
    void one_that_is_two_migrations_behind_misses_what_both_took() throws IOException {
        MigrationSet old = built();
        write("V3__no_isbn.sql", "ALTER TABLE book DROP COLUMN isbn;\n");
        write("V4__shelf.sql", "ALTER TABLE book ADD COLUMN shelf int NOT NULL;\n");
        flyway().migrate();
        assertThat(fit(Stage.BEFORE, old).misses())
                .containsExactly("column public.book.shelf has to be filled", "removed column public.book.isbn");
        assertThat(fit(Stage.BEFORE, built()).isProven()).isTrue();
    }

    @Test
    void drift_of_live_is_missed_too() {
        live.execute("ALTER TABLE book DROP COLUMN isbn");
        assertThat(fit(Stage.BEFORE, built()).misses()).containsExactly("removed column public.book.isbn");
    }

    @Test
    void a_set_of_migrations_that_this_project_never_had_proves_nothing() throws IOException {
        write("V3__other.sql", "CREATE TABLE other (id int);\n");
        MigrationSet elsewhere = built();
        write("V3__other.sql", "CREATE TABLE other (id bigint);\n");
        ApplicationFit fit = fit(Stage.BEFORE, elsewhere);
        assertThat(fit.misses()).isEmpty();
        assertThat(fit.isProven()).isFalse();
    }

    @Test
    void other_repeatable_migrations_are_said_not_to_be_compared() throws IOException {
        MigrationSet old = built();
        write("R__titles.sql", "CREATE OR REPLACE VIEW titles AS SELECT title, isbn FROM book;\n");
        flyway().migrate();
        assertThat(fit(Stage.BEFORE, old).notProven())
                .containsExactly("its repeatable migrations were others: what they made is not compared");
    }

    @Test
    void a_set_is_read_from_its_text_and_nothing_else_is() {
        assertThat(MigrationSet.parse(built().toString())).contains(built());
        assertThat(MigrationSet.parse("latest")).isEmpty();
    }

    private MigrationSet built() {
        return MigrationSet.of(MigrationDirectory.read(settings()).migrations());
    }

    private ApplicationFit fit(Stage stage, MigrationSet builtWith) {
        ReviewSettings settings = TestSettings.review(
                live,
                new Project(folder, new ExpectedSource.FlywayMigrations(settings())),
                TestSettings.shadowBeside(live, folder),
                stage);
        OldApplicationReview review = new OldApplicationReview(
                major -> {
                    throw new AssertionError("the shadow is a database of the test's server");
                },
                Map.of(),
                line -> {});
        return review.run(settings, builtWith);
    }

    private FlywaySettings settings() {
        return new FlywaySettings(
                Map.of("flyway.locations", "filesystem:" + folder.resolve("migrations")), folder, List.of());
    }

    private Flyway flyway() {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(live.url(), "postgres", "")
                .locations("filesystem:" + folder.resolve("migrations"))
                .load();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("migrations").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
