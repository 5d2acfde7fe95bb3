package io.github.schemacheck.history;

import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.MigrationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows that still count: repair cancels a row by another one of type DELETE, undo by one of type UNDO_…, and a
 * repeatable migration adds a row each time it runs.
 *
 * @param baseline the version of the last baseline row or script; empty where there is none
 * @param baselineIsScript whether a script made the baseline; the files below it then have no part in the schema
 */
record EffectiveRows(List<FlywayRow> rows, Optional<MigrationVersion> baseline, boolean baselineIsScript) {
    static EffectiveRows of(List<FlywayRow> all) {
        List<FlywayRow> rows = new ArrayList<>();
        Optional<MigrationVersion> baseline = Optional.empty();
        boolean script = false;
        for (FlywayRow row : all) {
            if (row.type().equals("DELETE") || row.type().startsWith("UNDO")) {
                rows.removeIf(earlier -> isSame(earlier, row));
            } else if (row.type().equals("BASELINE")) {
                baseline = version(row);
                script = false;
            } else if (!row.type().equals("SCHEMA")) {
                rows.removeIf(earlier -> row.version().isEmpty() && isSame(earlier, row));
                rows.add(row);
                if (row.type().endsWith("_BASELINE") && row.success()) {
                    baseline = version(row);
                    script = true;
                }
            }
        }
        return new EffectiveRows(List.copyOf(rows), baseline, script);
    }

    /** @return the row of the file; a baseline script and a versioned one of its version are different */
    Optional<FlywayRow> of(Migration file) {
        return rows.stream()
                .filter(row -> row.type().endsWith("_BASELINE") == file.is(Migration.Kind.BASELINE))
                .filter(row -> file.version().isPresent()
                        ? version(row).equals(file.version())
                        : row.version().isEmpty() && row.description().equals(file.description()))
                .reduce((first, last) -> last);
    }

    static Optional<MigrationVersion> version(FlywayRow row) {
        return row.version().flatMap(MigrationVersion::of);
    }

    private static boolean isSame(FlywayRow a, FlywayRow b) {
        return a.version().isPresent()
                ? version(a).equals(version(b))
                : b.version().isEmpty() && Objects.equals(a.description(), b.description());
    }
}
