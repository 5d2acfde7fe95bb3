package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves the hazard that we report: with Flyway's default settings a concurrent index build never ends. */
class TransactionalLockTest {
    @TempDir
    private Path folder;

    @Test
    void flyway_hangs_with_its_default_lock_and_not_without() throws IOException {
        Files.writeString(folder.resolve("V1__book.sql"), "CREATE TABLE book (id int);\n");
        Files.writeString(folder.resolve("V2__index.sql"), "CREATE INDEX CONCURRENTLY book_id ON book (id);\n");
        try (TestDatabase database = TestServers.newest().createDatabase()) {
            // Two seconds stand for ever: nothing else is going on in this database.
            database.execute("ALTER DATABASE " + database.name() + " SET statement_timeout = '2s'");
            assertThatThrownBy(() -> flyway(database).load().migrate()).hasMessageContaining("statement timeout");

            // The retry finds the index that the killed build left behind.
            database.execute("DROP INDEX book_id");
            FluentConfiguration lockOff = flyway(database);
            lockOff.getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                    .setTransactionalLock(false);
            assertThat(lockOff.load().migrate().success).isTrue();
        }
    }

    private FluentConfiguration flyway(TestDatabase database) {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(database.url(), "postgres", "")
                .locations("filesystem:" + folder);
    }
}
