package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.FlywaySettings;
import java.nio.file.Path;

/** Where the schema that the code needs comes from. */
public sealed interface ExpectedSource {
    /** The project's Flyway migrations, replayed by Flyway. */
    record FlywayMigrations(FlywaySettings settings) implements ExpectedSource {}

    /**
     * SQL files, replayed in byte order of their names, or Prisma's {@code <name>/migration.sql}; all of them count as
     * applied.
     */
    record SqlDirectory(Path directory) implements ExpectedSource {}

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
