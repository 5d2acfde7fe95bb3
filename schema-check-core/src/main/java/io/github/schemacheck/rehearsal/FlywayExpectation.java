package io.github.schemacheck.rehearsal;

import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.History;
import io.github.schemacheck.history.Reconciliation;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Language;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The expected schema of a project that migrates with Flyway. */
final class FlywayExpectation {
    private final FlywaySettings settings;
    private final Shadow shadow;

    FlywayExpectation(FlywaySettings settings, Shadow shadow) {
        this.settings = settings;
        this.shadow = shadow;
    }

    /** @throws ProblemException where the migrations do not run, or live cannot say which of them ran */
    ExpectedSchema of(LiveFacts live) {
        MigrationDirectory files = MigrationDirectory.read(settings);
        Reconciliation state = Reconciliation.of(files, rows(live.versionTable()), settings);
        List<String> notes = new ArrayList<>(files.warnings());
        notes.addAll(aboutTable(live.versionTable()));
        notes.addAll(state.notes());
        List<String> java = files.javaCode(settings);
        FlywayVersions versions = FlywayVersions.of(settings, !java.isEmpty());
        notes.addAll(versions.notes());
        MigrationReplay replay = new MigrationReplay(settings, files, state, versions);
        Replayed replayed = replay(live, files, replay, java);
        return replayed.expected(
                history(state, live.versionTable()),
                Hazards.of(files.migrations(), settings),
                notes,
                names -> rows(files, names));
    }

    private static RowChanges rows(MigrationDirectory files, List<String> names) {
        return RowChanges.of(
                files.migrations().stream()
                        .filter(migration -> names.contains(migration.script()))
                        .toList(),
                files.others());
    }

    private static History history(Reconciliation state, VersionTable table) {
        return table instanceof VersionTable.Unknown unknown
                ? new History(state.history().migrations(), Optional.of(unknown))
                : state.history();
    }

    private Replayed replay(LiveFacts live, MigrationDirectory files, MigrationReplay replay, List<String> java) {
        List<ScriptFile> scripts = scripts(files);
        ReplayKey key = shadow.key(live)
                .add(new TreeMap<>(settings.properties()), replay.plan())
                .addFiles(scripts);
        if (!java.isEmpty()) {
            key.addClasspath(settings.classpath());
        }
        Scripts looked = Scripts.of(scripts, settings, java);
        return shadow.cached(key, live, looked, database -> replay.run(database, shadow));
    }

    private static List<ScriptFile> scripts(MigrationDirectory files) {
        return Stream.concat(
                        files.migrations().stream()
                                .filter(migration -> migration.language() == Language.SQL)
                                .map(Migration::file),
                        files.others().stream())
                .toList();
    }

    private static List<FlywayRow> rows(VersionTable table) {
        if (table instanceof VersionTable.Busy busy) {
            throw new ProblemException(
                    "The version table " + busy.name() + " is locked: a migration seems to be running now.",
                    "wait until it has ended and run again; who holds it is said by"
                            + " SELECT pid, usename, application_name, state, query_start FROM pg_stat_activity"
                            + " WHERE pid IN (SELECT pid FROM pg_locks WHERE relation = "
                            + Identifier.literal(busy.name().toString()) + "::regclass AND granted);");
        }
        return table instanceof VersionTable.Found found ? found.rows() : List.of();
    }

    private static List<String> aboutTable(VersionTable table) {
        if (table instanceof VersionTable.Found found && found.rows().isEmpty()) {
            return List.of("The version table " + found.name() + " is empty: all migrations count as pending.");
        }
        return List.of();
    }
}
