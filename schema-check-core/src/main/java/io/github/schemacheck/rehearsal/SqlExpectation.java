package io.github.schemacheck.rehearsal;

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
import java.util.OptionalInt;

/** The schema that a folder of SQL files makes; Flyway runs them, as it knows where statements end. */
final class SqlExpectation {
    private static final String TABLE = "schema_check_replay";
    private static final Map<String, String> SETTINGS = Map.of(
            "flyway.placeholderReplacement", "false",
            "flyway.mixed", "true",
            "flyway.defaultSchema", "public",
            "flyway.table", TABLE);

    private final Path directory;
    private final Shadow shadow;

    SqlExpectation(Path directory, Shadow shadow) {
        this.directory = directory.toAbsolutePath().normalize();
        this.shadow = shadow;
    }

    ExpectedSchema of(LiveFacts live) {
        List<Migration> migrations = migrations();
        List<ScriptFile> files = migrations.stream().map(Migration::file).toList();
        ReplayKey key = shadow.key(live).add("sql").addFiles(files);
        Scripts scripts = Scripts.of(files, settings(), List.of());
        Replayed replayed = shadow.cached(key, live, scripts, database -> replay(database, migrations));
        return ExpectedSchema.of(replayed.steps().get(0).after(), replayed.notes());
    }

    private Replayed replay(ShadowDatabase database, List<Migration> migrations) {
        FlywaySettings settings = settings();
        shadow.progress().accept("Replaying " + migrations.size() + " SQL file(s)");
        try (LoadedFlyway flyway = LoadedFlyway.ours(List.of())) {
            flyway.migrate(new Migrator.Shown(settings, migrations, List.of(), true), database.source());
        }
        database.execute("DROP TABLE public." + TABLE, "Cleaning up");
        ReplayedStep step = new ReplayedStep(List.of(), false, database.read(shadow.schemas()));
        return new Replayed(List.of(step), database.notes());
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
