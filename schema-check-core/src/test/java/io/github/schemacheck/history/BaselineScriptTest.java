package io.github.schemacheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flyway's own validate looks at no version up to the baseline, so not at the script that made it either. */
class BaselineScriptTest {
    @TempDir
    private Path folder;

    @Test
    void a_baseline_script_that_was_changed_after_it_ran_is_edited() throws Exception {
        try (TestDatabase live = TestServers.newest().createDatabase()) {
            Files.writeString(folder.resolve("B2__shop.sql"), "CREATE TABLE book (id integer);");
            Files.writeString(folder.resolve("V1__book.sql"), "CREATE TABLE book (id integer);");
            flyway(live).migrate();
            assertThat(statuses(live))
                    .contains(new MigrationStatus.Applied("B2__shop.sql"))
                    .doesNotContain(new MigrationStatus.Edited("B2__shop.sql"));

            Files.writeString(folder.resolve("B2__shop.sql"), "CREATE TABLE book (id integer, title text);");
            assertThat(flyway(live).validateWithResult().validationSuccessful).isTrue();
            assertThat(statuses(live)).contains(new MigrationStatus.Edited("B2__shop.sql"));
        }
    }

    private List<MigrationStatus> statuses(TestDatabase live) throws Exception {
        FlywaySettings settings =
                new FlywaySettings(Map.of("flyway.locations", "filesystem:" + folder), folder, List.of());
        try (Connection connection = live.connection()) {
            VersionTable<FlywayRow> table = FlywayHistory.read(connection, settings);
            return Reconciliation.of(MigrationDirectory.read(settings), table.rows(), settings)
                    .history(settings, table)
                    .migrations();
        }
    }

    private Flyway flyway(TestDatabase live) {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(live.url(), null, null)
                .locations("filesystem:" + folder)
                .load();
    }
}
