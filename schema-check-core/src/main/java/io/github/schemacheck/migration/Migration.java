package io.github.schemacheck.migration;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One migration file of the project.
 *
 * @param version empty for repeatable ones
 * @param script as Flyway writes it to its table: the file relative to its location, or the class of a Java migration
 * @param checksum Flyway's; empty for Java migrations, and for repeatable ones with placeholders that we do not know
 */
public record Migration(
        Kind kind,
        Language language,
        Optional<MigrationVersion> version,
        String description,
        String script,
        ScriptFile file,
        OptionalInt checksum) {

    /** The prefix of the file says it. */
    public enum Kind {
        VERSIONED,
        REPEATABLE,
        BASELINE
    }

    /** What the migration is written in. */
    public enum Language {
        SQL,
        JAVA
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
