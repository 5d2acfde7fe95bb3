package io.github.schemacheck.apply;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.ScriptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A project with its migrations in {@code sql} and callbacks in {@code callbacks}, and the database behind the URL. */
public record LiveFixture(Path folder, String url, Consumer<String> said) {
    /** Short, so that tests are. */
    static final Patience PATIENCE = new Patience(
            Duration.ofMillis(200), 3, Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(30));

    LiveFixture write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LiveMigration migration() {
        Map<String, String> flyway = Map.of("flyway.locations", "filesystem:sql");
        return new LiveMigration(live(), SessionSettings.DEFAULT, new FlywaySettings(flyway, folder, List.of()), said);
    }

    public Migrated migrate() {
        try (DatabaseLock lock = DatabaseLock.take(live(), SessionSettings.DEFAULT, PATIENCE.run(), said)) {
            return migration().run(lock, callbacks(), PATIENCE);
        }
    }

    DatabaseUrl live() {
        return DatabaseUrl.parse(url, Map.of());
    }

    private List<ScriptFile> callbacks() {
        Path callbacks = folder.resolve("callbacks");
        if (!Files.isDirectory(callbacks)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(callbacks)) {
            return files.map(file -> new ScriptFile(file.getFileName().toString(), file, ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
