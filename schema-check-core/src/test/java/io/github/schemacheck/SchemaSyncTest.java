package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.sql.SyncText;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import io.github.schemacheck.testing.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From drift to a file that Flyway runs: proven, and harmless on the day after. */
class SchemaSyncTest {
    @TempDir
    private Path folder;

    private TestDatabase live;

    @BeforeEach
    void migrate() throws IOException {
        write(
                "migrations/V1__book.sql",
                """
                CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, price numeric DEFAULT 0 NOT NULL);
                CREATE TABLE loan (id bigint PRIMARY KEY, book bigint CONSTRAINT loan_book REFERENCES book);
                CREATE INDEX loan_of_book ON loan (book);
                """);
        live = TestServers.newest().createDatabase();
        flyway("migrations").migrate();
        live.execute("INSERT INTO book VALUES (1, 'a', 2); INSERT INTO loan VALUES (1, 1)");
    }

    @AfterEach
    void drop() {
        live.close();
    }

    @Test
    void what_the_applied_migrations_make_comes_back_and_nothing_else() throws IOException {
        write("migrations/V2__pages.sql", "ALTER TABLE book ADD COLUMN pages int;\n");
        live.execute("DROP INDEX loan_of_book; ALTER TABLE loan DROP CONSTRAINT loan_book;"
                + " ALTER TABLE book DROP COLUMN price; ALTER TABLE book ALTER COLUMN title DROP NOT NULL;"
                + " ALTER TABLE book ADD COLUMN by_hand text");
        SyncResult result = sync();
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.unlikeLive()).isEmpty();
        assertThat(result.pending()).isEqualTo(1);
        assertThat(result.script().orElseThrow().toString()).doesNotContain("pages", "by_hand");
        commit(result);
        assertThat(flyway("migrations", "callbacks").migrate().migrationsExecuted)
                .isEqualTo(1);
        SyncResult after = sync();
        assertThat(after.script()).isEmpty();
        assertThat(after.leftOut()).isEmpty();
    }

    /** Flyway runs the file again with every later migrate. */
    @Test
    void what_a_later_migration_takes_away_stays_away() throws IOException {
        live.execute("ALTER TABLE book DROP COLUMN price");
        commit(sync());
        flyway("migrations", "callbacks").migrate();
        write("migrations/V2__no_price.sql", "ALTER TABLE book DROP COLUMN price;\n");
        flyway("migrations", "callbacks").migrate();
        flyway("migrations", "callbacks").migrate();
        assertThat(sync().script()).isEmpty();
    }

    @Test
    void a_pending_migration_that_fails_after_the_script_is_no_proof() throws IOException {
        write("migrations/V2__fails.sql", "ALTER TABLE book ADD COLUMN by_hand text;\n");
        live.execute("ALTER TABLE book ADD COLUMN by_hand text; DROP INDEX loan_of_book");
        assertThatThrownBy(this::sync)
                .hasMessageContaining("does not prove itself")
                .hasMessageContaining("\"by_hand\" of relation \"book\" already exists");
    }

    @Test
    void what_cannot_be_done_while_the_application_works_is_left_to_people() {
        live.execute("ALTER TABLE book DROP COLUMN title; ALTER TABLE book ALTER COLUMN price TYPE integer");
        SyncResult result = sync();
        assertThat(result.leftOut().toString())
                .contains("column public.book.title: its NOT NULL: first fill the column")
                .contains("column public.book.price: its type numeric: rewrites the table");
        assertThat(result.script().orElseThrow().toString())
                .contains("ADD COLUMN IF NOT EXISTS title text;")
                .doesNotContain("TYPE numeric");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private void commit(SyncResult result) throws IOException {
        write("callbacks/" + SyncText.FILE, result.script().orElseThrow().toString());
        write("callbacks/" + SyncText.FILE + ".conf", SyncText.SETTINGS);
    }

    private Flyway flyway(String... locations) {
        String[] all = new String[locations.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = "filesystem:" + folder.resolve(locations[i]);
        }
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(live.url(), "postgres", "")
                .locations(all)
                .load();
    }

    private SyncResult sync() {
        SchemaSync sync = new SchemaSync(
                major -> {
                    throw new AssertionError("the shadow is a database of the test's server");
                },
                Map.of(),
                line -> {});
        return sync.run(settings(), Duration.ofSeconds(5));
    }

    private ReviewSettings settings() {
        Map<String, String> flyway = Map.of("flyway.locations", "filesystem:" + folder.resolve("migrations"));
        return TestSettings.review(
                live,
                new Project(folder, new ExpectedSource.FlywayMigrations(new FlywaySettings(flyway, folder, List.of()))),
                TestSettings.shadowBeside(live, folder),
                Stage.AFTER);
    }
}
