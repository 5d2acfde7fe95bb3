package io.github.schemacheck.history;

import java.util.List;
import java.util.Optional;

/**
 * The migrations of the project and what the version table says of them, in the order of the tool.
 *
 * @param unknown why it is not known which migrations were applied: the version table is not there or not readable
 */
public record History(List<MigrationStatus> migrations, Optional<VersionTable.Unknown> unknown) {
    public static final History NONE = new History(List.of());

    public History {
        migrations = List.copyOf(migrations);
    }

    /** A history whose version table could be read, or that needs none. */
    public History(List<MigrationStatus> migrations) {
        this(migrations, Optional.empty());
    }
}
