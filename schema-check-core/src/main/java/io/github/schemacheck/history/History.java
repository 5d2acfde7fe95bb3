package io.github.schemacheck.history;

import java.util.List;

/** The migrations of the project and what the version table says of them, in the order of the tool. */
public record History(List<MigrationStatus> migrations) {
    public static final History NONE = new History(List.of());

    public History {
        migrations = List.copyOf(migrations);
    }
}
