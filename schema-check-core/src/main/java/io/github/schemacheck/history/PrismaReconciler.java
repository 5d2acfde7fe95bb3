package io.github.schemacheck.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folders and rows, put together as {@code prisma migrate deploy} does it, and with what it does not look at. */
public final class PrismaReconciler {
    private final Map<String, List<PrismaRow>> rows = new LinkedHashMap<>();
    private final boolean migrating;
    private final String newestApplied;

    private PrismaReconciler(List<PrismaRow> rows, boolean migrating) {
        this.migrating = migrating;
        rows.forEach(row ->
                this.rows.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row));
        newestApplied = rows.stream()
                .filter(PrismaRow::live)
                .map(PrismaRow::name)
                .max(String::compareTo)
                .orElse("");
    }

    /**
     * @param rows in the order in which they were started
     * @param migrating whether somebody holds Prisma's advisory lock now
     * @return the files in Prisma's order, then the rows that have no file
     */
    public static List<MigrationStatus> statuses(List<PrismaFile> files, List<PrismaRow> rows, boolean migrating) {
        PrismaReconciler reconciler = new PrismaReconciler(rows, migrating);
        List<MigrationStatus> statuses = new ArrayList<>();
        for (PrismaFile file : files) {
            List<PrismaRow> own =
                    Optional.ofNullable(reconciler.rows.remove(file.name())).orElse(List.of());
            statuses.add(reconciler.status(file, own));
        }
        reconciler.rows.forEach((name, own) -> reconciler.withoutFile(name, own).ifPresent(statuses::add));
        return List.copyOf(statuses);
    }

    private MigrationStatus status(PrismaFile file, List<PrismaRow> own) {
        Optional<MigrationStatus> stopped = stopped(file.name(), own);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (file.script().isEmpty()) {
            return new MigrationStatus.WithoutScript(file.name());
        }
        // The newest row that counts: an older one, rolled back since, has the checksum of another text.
        Optional<PrismaRow> live = own.stream().filter(PrismaRow::live).reduce((older, newer) -> newer);
        if (live.isPresent()) {
            return applied(file, live.get());
        }
        if (!own.isEmpty()) {
            return new MigrationStatus.RolledBack(file.name());
        }
        return file.name().compareTo(newestApplied) < 0
                ? new MigrationStatus.OutOfOrder(file.name())
                : new MigrationStatus.Pending(file.name());
    }

    private static MigrationStatus applied(PrismaFile file, PrismaRow row) {
        if (file.hasChecksum(row.checksum())) {
            return row.steps() == 0
                    ? new MigrationStatus.MarkedApplied(file.name())
                    : new MigrationStatus.Applied(file.name());
        }
        return file.hasChecksumButForLineEnds(row.checksum())
                ? new MigrationStatus.LineEndsDiffer(file.name())
                : new MigrationStatus.Edited(file.name());
    }

    private Optional<MigrationStatus> stopped(String name, List<PrismaRow> own) {
        Optional<PrismaRow> open = own.stream().filter(PrismaRow::open).findFirst();
        return open.map(row ->
                migrating && !row.logged() ? new MigrationStatus.Running(name) : new MigrationStatus.Failed(name));
    }

    /** Rolled back and its folder removed: nothing is left of it, on either side. */
    private Optional<MigrationStatus> withoutFile(String name, List<PrismaRow> own) {
        Optional<MigrationStatus> stopped = stopped(name, own);
        return stopped.isPresent() || own.stream().noneMatch(PrismaRow::live)
                ? stopped
                : Optional.of(new MigrationStatus.Vanished(name));
    }
}
