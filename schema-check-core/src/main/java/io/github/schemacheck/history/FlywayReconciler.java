package io.github.schemacheck.history;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Kind;
import io.github.schemacheck.migration.MigrationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Walks over the files once and over the rows once, and says of each where it stands. */
final class FlywayReconciler {
    private static final int LONGEST_DESCRIPTION = 200;

    private final List<Migration> files;
    private final EffectiveRows rows;
    private final boolean outOfOrder;
    private final Optional<MigrationVersion> target;
    private final Optional<MigrationVersion> newestApplied;
    private final Optional<MigrationVersion> freshBaseline;
    private final List<MigrationStatus> statuses = new ArrayList<>();
    private final Map<Migration, FlywayRow> ran = new LinkedHashMap<>();
    private final List<Migration> below = new ArrayList<>();
    private final List<Migration> pending = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    FlywayReconciler(List<Migration> files, EffectiveRows rows, FlywaySettings settings) {
        this.files = files;
        this.rows = rows;
        outOfOrder = settings.isOn("outOfOrder", false);
        target = MigrationVersion.of(settings.value("target", "latest").replaceAll("\\?$", ""));
        newestApplied = rows.rows().stream()
                .filter(FlywayRow::success)
                .flatMap(row -> EffectiveRows.version(row).stream())
                .max(Comparator.naturalOrder());
        boolean fresh = rows.rows().isEmpty() && rows.baseline().isEmpty();
        freshBaseline = files.stream()
                .filter(file -> fresh && file.is(Kind.BASELINE) && !isAboveTarget(file))
                .flatMap(file -> file.version().stream())
                .max(Comparator.naturalOrder());
    }

    Reconciliation reconcile() {
        files.forEach(this::place);
        rows.rows().stream().filter(this::hasNoFile).forEach(this::placeLost);
        if (!below.isEmpty()) {
            notes.add("The database was baselined at version " + rows.baseline().orElseThrow() + ": it is assumed that "
                    + below.size() + " older migration(s) were run by other means.");
        } else if (rows.baseline().isPresent() && !rows.baselineIsScript()) {
            notes.add("The database was baselined at version " + rows.baseline().get()
                    + " and no file says what it held then: what is older shows as extra.");
        }
        List<Migration> applied = new ArrayList<>(below);
        ran.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().rank()))
                .forEach(entry -> applied.add(entry.getKey()));
        return new Reconciliation(statuses, applied, pending, notes);
    }

    private void place(Migration file) {
        Optional<FlywayRow> row = rows.of(file);
        if (row.isPresent()) {
            placeKnown(file, row.get());
        } else if (file.is(Kind.REPEATABLE)) {
            wait(file, new MigrationStatus.Pending(file.script()));
        } else if (file.is(Kind.BASELINE)) {
            if (file.version().equals(freshBaseline)) {
                wait(file, new MigrationStatus.Pending(file.script()));
            }
        } else {
            placeNew(file);
        }
    }

    private void placeKnown(Migration file, FlywayRow row) {
        String name = file.script();
        if (!row.success()) {
            wait(file, new MigrationStatus.Failed(name));
            return;
        }
        boolean differs = file.checksum().isPresent()
                && row.checksum().isPresent()
                && file.checksum().getAsInt() != row.checksum().getAsInt();
        if (differs && file.is(Kind.REPEATABLE)) {
            wait(file, new MigrationStatus.Outdated(name));
            return;
        }
        ran.put(file, row);
        if (differs) {
            statuses.add(new MigrationStatus.Edited(name));
            notes.add(name + " was changed after it was applied: it is assumed that it did what it says now.");
            return;
        }
        if (file.is(Kind.REPEATABLE)
                && file.checksum().isEmpty()
                && row.checksum().isPresent()) {
            notes.add(name + " has placeholders whose values are not known here: it is assumed to be up to date.");
        }
        statuses.add(isRenamed(file, row) ? new MigrationStatus.Renamed(name) : new MigrationStatus.Applied(name));
    }

    /** Longer ones are abbreviated in the row. */
    private static boolean isRenamed(Migration file, FlywayRow row) {
        return file.description().length() <= LONGEST_DESCRIPTION
                && !row.description().equals(file.description());
    }

    private void placeNew(Migration file) {
        Predicate<MigrationVersion> covers =
                version -> version.compareTo(file.version().orElseThrow()) >= 0;
        if (rows.baseline().filter(covers).isPresent()
                || freshBaseline.filter(covers).isPresent()) {
            statuses.add(new MigrationStatus.BelowBaseline(file.script()));
            if (rows.baseline().isPresent() && !rows.baselineIsScript()) {
                below.add(file);
            }
        } else if (isAboveTarget(file)) {
            notes.add(file.script() + " is above flyway.target and is left out.");
        } else if (!outOfOrder && newestApplied.filter(covers).isPresent()) {
            wait(file, new MigrationStatus.OutOfOrder(file.script()));
        } else {
            wait(file, new MigrationStatus.Pending(file.script()));
        }
    }

    private boolean isAboveTarget(Migration file) {
        return target.isPresent()
                && file.version().filter(v -> v.compareTo(target.get()) > 0).isPresent();
    }

    private void wait(Migration file, MigrationStatus status) {
        statuses.add(status);
        pending.add(file);
    }

    private boolean hasNoFile(FlywayRow row) {
        return files.stream()
                .noneMatch(file -> rows.of(file).filter(row::equals).isPresent());
    }

    private void placeLost(FlywayRow row) {
        String name = row.name();
        Optional<MigrationVersion> newestFile =
                files.stream().flatMap(file -> file.version().stream()).max(Comparator.naturalOrder());
        boolean isNewer = EffectiveRows.version(row)
                .filter(version ->
                        newestFile.filter(v -> v.compareTo(version) >= 0).isEmpty())
                .isPresent();
        if (!row.success()) {
            statuses.add(new MigrationStatus.Failed(name));
            return;
        }
        statuses.add(isNewer ? new MigrationStatus.Future(name) : new MigrationStatus.Vanished(name));
        notes.add(name + " was applied but its file is " + (isNewer ? "newer than this code" : "gone")
                + ": what it did is not part of the expected schema.");
    }
}
