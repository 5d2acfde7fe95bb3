package io.github.schemacheck.rehearsal;

import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Stations;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Kind;
import io.github.schemacheck.migration.Migration.Language;
import io.github.schemacheck.migration.MigrationVersion;
import io.github.schemacheck.migration.ScriptFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schema that a folder of SQL files makes; Flyway runs them, as it knows where statements end. */
final class SqlExpectation {
    private static final String TABLE = "schema_check_replay";
    private static final Map<String, String> SETTINGS = Map.of(
            "flyway.placeholderReplacement", "false",
            "flyway.mixed", "true",
            "flyway.defaultSchema", "public",
            "flyway.table", TABLE);

    private final Path directory;
    private final Optional<ToolHistory> history;
    private final Set<String> pending;
    private final Shadow shadow;

    SqlExpectation(ExpectedSource.SqlDirectory source, Shadow shadow) {
        this.directory = source.directory().toAbsolutePath().normalize();
        this.history = source.history();
        this.pending = history.stream()
                .flatMap(known -> known.migrations().stream())
                .filter(MigrationStatus.Waiting.class::isInstance)
                .map(MigrationStatus::name)
                .collect(Collectors.toSet());
        this.shadow = shadow;
    }

    ExpectedSchema of(LiveFacts live) {
        history.ifPresent(known -> RunningMigration.refuse(known.table()));
        List<Migration> migrations = migrations();
        ReplayKey key = shadow.key(live).add("sql", new TreeSet<>(pending)).addFiles(files(migrations));
        Scripts scripts = Scripts.of(files(migrations), settings(), List.of());
        List<Migration> applied =
                migrations.stream().filter(migration -> !isPending(migration)).toList();
        List<Migration> then = migrations.stream().filter(this::isPending).toList();
        Replayed replayed = shadow.cached(key, live, scripts, database -> replay(database, applied, then));
        return replayed.expected(history, List.of(), List.of(), names -> rows(migrations, names));
    }

    /** Costs a reading of the catalogue for each migration, once. */
    Stations stations(LiveFacts live) {
        List<Migration> migrations = migrations();
        List<Migration> ordered = Stream.concat(
                        migrations.stream().filter(migration -> !isPending(migration)),
                        migrations.stream().filter(this::isPending))
                .toList();
        Map<String, String> names =
                ordered.stream().map(SqlExpectation::folder).collect(Collectors.toMap(name -> name, name -> name));
        Set<String> recorded =
                names.keySet().stream().filter(name -> !pending.contains(name)).collect(Collectors.toSet());
        ReplayKey key =
                shadow.key(live).add("sql one by one", new TreeSet<>(pending)).addFiles(files(migrations));
        Scripts scripts = Scripts.of(files(migrations), settings(), List.of());
        return shadow.cached(key, live, scripts, database -> replay(database, List.of(), ordered))
                .stations(names, recorded);
    }

    private static List<ScriptFile> files(List<Migration> migrations) {
        return migrations.stream().map(Migration::file).toList();
    }

    private static RowChanges rows(List<Migration> migrations, List<String> names) {
        return RowChanges.of(
                migrations.stream()
                        .filter(migration -> names.contains(folder(migration)))
                        .toList(),
                List.of());
    }

    private Replayed replay(ShadowDatabase database, List<Migration> applied, List<Migration> then) {
        List<ReplayedStep> steps = new ArrayList<>();
        shadow.progress().accept("Replaying " + applied.size() + " SQL file(s)");
        try (LoadedFlyway flyway = LoadedFlyway.ours(List.of());
                ShadowReader reader = database.reader(shadow.schemas())) {
            if (!applied.isEmpty()) {
                run(flyway, database, applied);
            }
            steps.add(new ReplayedStep(List.of(), false, reader.read()));
            for (Migration next : then) {
                shadow.progress().accept("Rehearsing " + folder(next));
                run(flyway, database, List.of(next));
                steps.add(new ReplayedStep(List.of(folder(next)), false, reader.read()));
            }
        }
        return new Replayed(steps, database.notes());
    }

    /** Flyway's own table goes after each step, so that no schema shows it. */
    private void run(LoadedFlyway flyway, ShadowDatabase database, List<Migration> migrations) {
        flyway.migrate(new Migrator.Shown(settings(), migrations, List.of(), true), database.source());
        database.execute("DROP TABLE IF EXISTS public." + TABLE, "Cleaning up");
    }

    private boolean isPending(Migration migration) {
        return pending.contains(folder(migration));
    }

    private static String folder(Migration migration) {
        Path folder = Path.of(migration.file().origin()).getParent();
        return folder == null ? "" : String.valueOf(folder.getFileName());
    }

    private FlywaySettings settings() {
        return new FlywaySettings(SETTINGS, directory, List.of());
    }

    private List<Migration> migrations() {
        List<Path> files = SqlFiles.of(directory);
        List<Migration> migrations = new ArrayList<>();
        for (Path file : files) {
            String version = String.valueOf(migrations.size() + 1);
            String description = directory.relativize(file).toString().replaceAll("\\W+", "_");
            String name = "V" + version + "__" + description + ".sql";
            migrations.add(new Migration(
                    Kind.VERSIONED,
                    Language.SQL,
                    MigrationVersion.of(version),
                    description,
                    name,
                    new ScriptFile(name, file, ""),
                    OptionalInt.empty()));
        }
        return migrations;
    }
}
