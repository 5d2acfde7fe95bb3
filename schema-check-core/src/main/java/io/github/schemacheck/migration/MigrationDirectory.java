package io.github.schemacheck.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that stands in Flyway's locations.
 *
 * @param migrations versioned and baseline ones in the order of their versions, then repeatable ones by description
 * @param others callbacks, {@code .conf} files, undo scripts: what Flyway may look for beside the migrations
 * @param warnings files that Flyway skips without a word; one line each
 */
public record MigrationDirectory(List<Migration> migrations, List<ScriptFile> others, List<String> warnings) {
    public MigrationDirectory {
        migrations = List.copyOf(migrations);
        others = List.copyOf(others);
        warnings = List.copyOf(warnings);
    }

    /**
     * @throws io.github.schemacheck.problem.ProblemException where there is no migration, or two of one version
     */
    public static MigrationDirectory read(FlywaySettings settings) {
        LocationFiles files = new LocationFiles(settings);
        List<Location> locations =
                settings.locations().stream().map(Location::parse).toList();
        // Overlapping locations show a file twice; the first name is the one that Flyway uses.
        Map<String, Found> found = new LinkedHashMap<>();
        for (Location location : locations) {
            files.of(location).forEach(file -> found.putIfAbsent(file.origin(), new Found(location, file)));
        }
        MigrationSorter sorter = new MigrationSorter(settings);
        found.values().forEach(sorter::add);
        List<String> places = new ArrayList<>();
        locations.forEach(location -> places.addAll(files.places(location)));
        return sorter.sorted(places);
    }

    /** @return whether there is any file in any of the locations, with whatever name */
    public static boolean hasFiles(FlywaySettings settings) {
        LocationFiles files = new LocationFiles(settings);
        return settings.locations().stream().map(Location::parse).anyMatch(location -> !files.of(location)
                .isEmpty());
    }

    /** @return names of the classes of the project that Flyway runs as migrations and callbacks; may be empty */
    public List<String> javaCode(FlywaySettings settings) {
        List<String> names = new ArrayList<>();
        migrations.stream()
                .filter(migration -> migration.language() == Migration.Language.JAVA)
                .forEach(migration -> names.add(migration.script()));
        names.addAll(settings.callbacks());
        new LocationFiles(settings)
                .of(Location.parse("classpath:db/callback")).stream()
                        .filter(file -> file.name().endsWith(".class"))
                        .forEach(file -> names.add("db/callback/" + file.name()));
        return names;
    }

    record Found(Location location, ScriptFile file) {}
}
