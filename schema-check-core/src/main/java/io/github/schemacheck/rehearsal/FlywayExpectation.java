package io.github.schemacheck.rehearsal;

import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.Reconciliation;
import io.github.schemacheck.history.Stations;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Language;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        MigrationReplay replay = new MigrationReplay(settings, files, ReplayPlan.of(state), versions(java));
        notes.addAll(replay.versions().notes());
        Replayed replayed = replay(live, files, replay, java);
        return replayed.expected(
                Optional.of(state.history(settings, live.versionTable())),
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

    /** Costs a reading of the catalogue for each migration, once. */
    Stations stations(LiveFacts live) {
        MigrationDirectory files = MigrationDirectory.read(settings);
        Reconciliation state = Reconciliation.of(files, rows(live.versionTable()), settings);
        Map<String, String> versions = new HashMap<>();
        files.migrations()
                .forEach(file -> file.version().ifPresent(version -> versions.put(file.script(), version.text())));
        Set<String> recorded = state.applied().stream().map(Migration::script).collect(Collectors.toSet());
        List<String> java = files.javaCode(settings);
        MigrationReplay replay = new MigrationReplay(settings, files, ReplayPlan.oneByOne(state), versions(java));
        return replay(live, files, replay, java).stations(versions, recorded);
    }

    private FlywayVersions versions(List<String> java) {
        return FlywayVersions.of(settings, !java.isEmpty());
    }

    /** @param java asked for once: it looks into every jar of the class path */
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

    /** @return all that may run as SQL */
    static List<ScriptFile> scripts(MigrationDirectory files) {
        return Stream.concat(
                        files.migrations().stream()
                                .filter(migration -> migration.language() == Language.SQL)
                                .map(Migration::file),
                        files.others().stream())
                .toList();
    }

    private static List<FlywayRow> rows(VersionTable<FlywayRow> table) {
        RunningMigration.refuse(table);
        return table.rows();
    }

    private static List<String> aboutTable(VersionTable<FlywayRow> table) {
        if (table instanceof VersionTable.Found<FlywayRow> found && found.rows().isEmpty()) {
            return List.of("The version table " + found.name() + " is empty: all migrations count as pending.");
        }
        return List.of();
    }
}
