package io.github.schemacheck.history;

import java.util.List;
import java.util.Optional;

/**
 * The migrations of the project and what the version table says of them, in the order of the tool.
 *
 * @param missing the version table that should be there and is not: which migrations were applied is then not known
 */
public record History(List<MigrationStatus> migrations, Optional<VersionTable.Absent> missing) {
    public static final History NONE = new History(List.of());

    public History {
        migrations = List.copyOf(migrations);
    }

    /** A history whose version table is there, or that needs none. */
    public History(List<MigrationStatus> migrations) {
        this(migrations, Optional.empty());
    }
}
