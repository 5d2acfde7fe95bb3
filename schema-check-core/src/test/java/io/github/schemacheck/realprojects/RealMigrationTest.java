package io.github.schemacheck.realprojects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.apply.LiveFixture;
import io.github.schemacheck.apply.MigratingProcess;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code deploy:migrate} does, with the migrations of marquez, one of which builds an index concurrently;
 * {@code -DrealProjects=folder} names the folder of checkouts.
 */
@EnabledIfSystemProperty(named = "realProjects", matches = ".+")
class RealMigrationTest {
    private static final String INDEX = "lineage_events_event_time";
    private static final String BUILDING = "Without a transaction: CREATE INDEX CONCURRENTLY " + INDEX;
    private static final String IS_VALID =
            "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('" + INDEX + "')";

    private final TestDatabase live = TestServers.newest().createDatabase();

    @TempDir
    private Path folder;

    private RealProject marquez;
    private LiveFixture project;

    @BeforeEach
    void link() throws IOException {
        Path checkouts = Path.of(System.getProperty("realProjects"));
        marquez = RealProject.read(Path.of("src/test/resources/real-projects/marquez.properties"), checkouts);
        Path migrations = marquez.checkout().resolve("api/src/main/resources/marquez/db/migration");
        Files.createSymbolicLink(folder.resolve("sql"), migrations.toAbsolutePath());
        project = new LiveFixture(folder, live.url(), System.out::println);
    }

    @Test
    void all_migrations_of_marquez_run_through() throws Exception {
        try (live) {
            int versions = new FlywayItself(marquez.settings()).versions(live).size();
            assertThat(project.migrate().applied())
                    .hasSizeGreaterThan(versions)
                    .contains("V47__add_lineage_event_indexes.sql");
            assertThat(text(IS_VALID)).isEqualTo("t");
        }
    }

    @Test
    void killed_in_the_build_of_the_index_the_next_run_ends_with_a_valid_one() throws Exception {
        try (live) {
            FlywayItself flyway = new FlywayItself(marquez.settings());
            flyway.migrateVersions(live, flyway.versions(live).indexOf("47"));
            killInBuild();
            assertThat(text(IS_VALID)).isEqualTo("f");
            assertThat(project.migrate().applied()).contains("V47__add_lineage_event_indexes.sql");
            assertThat(text(IS_VALID)).isEqualTo("t");
        }
    }

    /** A build waits for whoever may write, so it is in the middle for as long as we like. */
    private void killInBuild() throws Exception {
        try (Connection writer = live.connection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("LOCK TABLE lineage_events IN ROW EXCLUSIVE MODE");
            Process run = MigratingProcess.start(folder, live.url());
            MigratingProcess.until(run, BUILDING);
            while (!text(IS_VALID).equals("f")) {
                Thread.sleep(20);
            }
            run.destroyForcibly().waitFor();
            while (!text("SELECT count(*) FROM pg_stat_progress_create_index").equals("0")) {
                Thread.sleep(50);
            }
            writer.rollback();
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = live.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
