package io.github.schemacheck.history.changelog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Goes through a changelog and what it includes, in Liquibase's order. */
final class Reading {
    private static final Set<String> OF_EXTENSIONS = Set.of("groovy", "kts", "kt", "csv", "mongodb");

    private final Resources resources;
    private final Deployment deployment;
    private final Parameters parameters;
    private final List<ChangeSet> changeSets = new ArrayList<>();
    private final Set<String> files = new LinkedHashSet<>();
    private final List<Gap> gaps = new ArrayList<>();

    Reading(Resources resources, Deployment deployment) {
        this.resources = resources;
        this.deployment = deployment;
        this.parameters = new Parameters(deployment.parameters());
    }

    ChangeLog result() {
        return new ChangeLog(changeSets, List.copyOf(files), gaps);
    }

    Resources resources() {
        return resources;
    }

    Deployment deployment() {
        return deployment;
    }

    Parameters parameters() {
        return parameters;
    }

    void add(ChangeSet changeSet) {
        changeSets.add(changeSet);
    }

    void gap(String where, String why) {
        gaps.add(new Gap(where, why));
    }

    /** @param by who names the file */
    void include(Level level, String by) {
        Optional<Path> file = resources.file(level.path());
        if (file.isEmpty()) {
            gap(
                    by,
                    "there is no file " + level.path() + " in this project; if a library has it, its change sets are"
                            + " unknown here");
        } else if (level.isBelowItself()) {
            gap(by, level.path() + " includes itself");
        } else {
            read(level, file.get());
        }
    }

    /** Of a folder, Liquibase passes over what no parser knows; an extension of it may have one for some. */
    void includeFromFolder(Level level, String by) {
        if (isKnown(level.path()) || OF_EXTENSIONS.contains(extension(level.path()))) {
            include(level, by);
        }
    }

    private void read(Level level, Path file) {
        files.add(Resources.normalized(level.path()));
        String shown = resources.shown(file);
        try {
            switch (extension(level.path())) {
                case "xml" -> new Tree(this, level, shown).read(XmlNodes.read(file));
                case "yaml", "yml", "json" -> new Tree(this, level, shown).read(YamlNodes.read(file));
                case "sql" -> new SqlChangeLog(this, level, shown).read(file);
                default -> gap(shown, "only an extension of Liquibase reads files of this kind");
            }
        } catch (NotReadable e) {
            gap(e.line() > 0 ? shown + ":" + e.line() : shown, e.reason());
        } catch (IOException e) {
            gap(shown, "the file cannot be read");
        }
    }

    private static boolean isKnown(String path) {
        return Set.of("xml", "yaml", "yml", "json", "sql").contains(extension(path));
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
