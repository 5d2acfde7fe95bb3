package io.github.schemacheck.deploy.release;

import io.github.schemacheck.apply.DatabaseLock;
import io.github.schemacheck.apply.LiveMigration;
import io.github.schemacheck.apply.Migrated;
import io.github.schemacheck.apply.Patience;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.migration.FlywaySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a release does to the database as it is really done: Flyway on a PostgreSQL, behind the lock of a release. */
final class LiveSteps {
    /** Not among the arguments of a process, where everybody would see the password. */
    static final String URL = "RELEASE_DATABASE_URL";

    private final DatabaseUrl live;
    private final Path folder;
    private final Consumer<String> lines;
    private @Nullable DatabaseLock lock;
    private Optional<Migrated> migrated = Optional.empty();

    /** @param folder in which the folder {@code migrations} is */
    LiveSteps(String url, Path folder, Consumer<String> lines) {
        this.live = DatabaseUrl.parse(url, Map.of());
        this.folder = folder;
        this.lines = lines;
    }

    Goals.Held hold() {
        DatabaseLock taken = DatabaseLock.take(live, SessionSettings.DEFAULT, Duration.ofSeconds(20), lines);
        lock = taken;
        return new Goals.Held() {
            @Override
            public void check() {
                taken.verify();
            }

            @Override
            public void close() {
                taken.close();
            }
        };
    }

    void migrate() {
        FlywaySettings flyway = new FlywaySettings(
                Map.of("flyway.locations", "filesystem:" + folder.resolve("migrations")), folder, List.of());
        LiveMigration migration = new LiveMigration(live, SessionSettings.DEFAULT, flyway, lines);
        if (lock == null) {
            throw new IllegalStateException("nobody holds the database");
        }
        migrated = Optional.of(migration.run(lock, List.of(), Patience.DEFAULT));
    }

    Optional<Migrated> migrated() {
        return migrated;
    }
}
