package io.github.schemacheck.rehearsal;

import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.Reconciliation;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** The expected schema of a project that migrates with Flyway. */
final class FlywayExpectation {
    private final FlywaySettings settings;
    private final Rehearsal rehearsal;

    FlywayExpectation(FlywaySettings settings, Rehearsal rehearsal) {
        this.settings = settings;
        this.rehearsal = rehearsal;
    }

    ExpectedSchema of(LiveFacts live, SchemaReader reader) {
        MigrationDirectory files = MigrationDirectory.read(settings);
        Reconciliation state = Reconciliation.of(files, rows(live.versionTable()), settings);
        List<String> notes = new ArrayList<>(files.warnings());
        notes.addAll(aboutTable(live.versionTable()));
        notes.addAll(state.notes());
        notes.addAll(FlywayVersions.differing(settings));
        MigrationReplay replay = new MigrationReplay(settings, files, state, rehearsal.progress());
        Replayed replayed = rehearsal.onShadow(
                live, Rehearsal.scripts(files), shadow -> replay.run(shadow, reader, rehearsal.hasInit()));
        return replayed.expected(state.history(), Hazards.of(files.migrations(), settings), notes);
    }

    private static List<FlywayRow> rows(VersionTable table) {
        if (table instanceof VersionTable.NotReadable hidden) {
            throw new ProblemException(
                    "The version table " + hidden.name() + " cannot be read: " + hidden.reason() + ".",
                    hidden.remedy());
        }
        if (table instanceof VersionTable.Busy busy) {
            throw new ProblemException(
                    "The version table " + busy.name() + " is locked: a migration seems to be running.",
                    "wait until it has ended and run again.");
        }
        return table instanceof VersionTable.Found found ? found.rows() : List.of();
    }

    private static List<String> aboutTable(VersionTable table) {
        if (table instanceof VersionTable.Absent absent) {
            String others = absent.others().isEmpty()
                    ? ""
                    : " There is " + absent.others()
                            + ", which Flyway does not use with these settings (flyway.defaultSchema).";
            return List.of(
                    "There is no version table " + absent.expected() + ": all migrations count as pending." + others);
        }
        if (table instanceof VersionTable.Found found && found.rows().isEmpty()) {
            return List.of("The version table " + found.name() + " is empty: all migrations count as pending.");
        }
        return List.of();
    }
}
