package io.github.schemacheck.rehearsal;

import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.migration.ScriptFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the schema that the code needs comes from. */
public sealed interface ExpectedSource {
    /** @return the files of SQL that make the schema, in the order in which they run; empty where nobody knows them */
    default List<ScriptFile> scripts() {
        return List.of();
    }

    /** The project's Flyway migrations, replayed by Flyway. */
    record FlywayMigrations(FlywaySettings settings) implements ExpectedSource {
        @Override
        public List<ScriptFile> scripts() {
            return MigrationDirectory.read(settings).migrations().stream()
                    .filter(migration -> migration.language() == Migration.Language.SQL)
                    .map(Migration::file)
                    .toList();
        }
    }

    /**
     * SQL files, replayed in byte order of their names, or Prisma's {@code <name>/migration.sql}.
     *
     * @param history which of them ran on live; empty where nobody keeps one, all files then count as applied
     */
    record SqlDirectory(Path directory, Optional<ToolHistory> history) implements ExpectedSource {
        public SqlDirectory(Path directory) {
            this(directory, Optional.empty());
        }

        @Override
        public List<ScriptFile> scripts() {
            return SqlFiles.of(directory).stream()
                    .map(file -> new ScriptFile(
                            directory
                                    .toAbsolutePath()
                                    .normalize()
                                    .relativize(file)
                                    .toString(),
                            file,
                            ""))
                    .toList();
        }
    }

    /** Any other tool, run by a shell with the shadow's DATABASE_URL in its environment. */
    record ShadowCommand(String command, Path workingDirectory) implements ExpectedSource {}

    /** A file written by {@code deploy:snapshot-schema}. */
    record SnapshotFile(Path file) implements ExpectedSource {}

    /** @param url of a database that already is as it should be; may hold a password */
    record ReferenceDatabase(String url) implements ExpectedSource {
        @Override
        public String toString() {
            return "ReferenceDatabase[url=***]";
        }
    }
}
