package io.github.schemacheck.history;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.MigrationDirectory;
import java.util.List;

/**
 * Files and rows, put together.
 *
 * @param statuses in the order of the files, then the rows without one
 * @param applied files that count as applied, in the order in which they ran; those at or below a baseline first
 * @param pending files that the next migrate runs or should have run, versioned ones first; outdated repeatables
 *     included
 * @param notes what was assumed, one line each
 */
public record Reconciliation(
        List<MigrationStatus> statuses, List<Migration> applied, List<Migration> pending, List<String> notes) {
    public Reconciliation {
        statuses = List.copyOf(statuses);
        applied = List.copyOf(applied);
        pending = List.copyOf(pending);
        notes = List.copyOf(notes);
    }

    /** @param rows in the order of installation; empty where there is no version table */
    public static Reconciliation of(MigrationDirectory files, List<FlywayRow> rows, FlywaySettings settings) {
        return new FlywayReconciler(files.migrations(), EffectiveRows.of(rows), settings).reconcile();
    }

    /** @return the same as other tools tell it */
    public ToolHistory history(FlywaySettings settings, VersionTable<FlywayRow> table) {
        return new ToolHistory(Tool.FLYWAY, String.join(", ", settings.locations()), table, statuses, List.of());
    }
}
