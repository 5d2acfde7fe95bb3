package io.github.schemacheck.history;

import io.github.schemacheck.history.python.PythonFile;
import io.github.schemacheck.history.python.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of one Alembic environment: an {@code alembic.ini}, the table {@code tool.alembic} of a pyproject.toml
 * (1.16), or none where the project's own code makes them.
 *
 * @param here the folder of the settings, from where Alembic is called
 * @param scripts the folder of its {@code env.py}
 * @param settings lists are split by line ends
 */
record AlembicIni(Path here, Path scripts, Map<String, String> settings) {
    private static final Pattern TOML = Pattern.compile("(?ms)^\\[tool\\.alembic]\\h*$(.*?)(?=^\\[|\\z)");
    private static final List<String> KEYS = List.of(
            "script_location",
            "version_locations",
            "version_path_separator",
            "path_separator",
            "recursive_version_locations",
            "version_table",
            "version_table_schema");

    AlembicIni {
        settings = Map.copyOf(settings);
    }

    /** @return every environment of the project, by the folder of its env.py */
    static List<AlembicIni> all(ProjectFiles project) throws IOException {
        Map<Path, AlembicIni> found = new LinkedHashMap<>();
        for (Path file : project.named("alembic.ini")) {
            add(found, of(file, ini(file)));
        }
        for (Path file : project.named("pyproject.toml")) {
            Matcher table = TOML.matcher(Files.readString(file));
            if (table.find()) {
                add(found, of(file, toml(table.group(1), file)));
            }
        }
        for (Path template : project.named("script.py.mako")) {
            if (Files.isRegularFile(template.resolveSibling("env.py"))) {
                add(
                        found,
                        new AlembicIni(
                                template.resolveSibling(""),
                                template.resolveSibling(""),
                                Map.of("recursive_version_locations", "true")));
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<Path, AlembicIni> found, AlembicIni ini) {
        found.putIfAbsent(ini.scripts(), ini);
    }

    private static AlembicIni of(Path file, Map<String, String> settings) {
        Path here = file.resolveSibling("");
        String location = settings.getOrDefault("script_location", "");
        // Flask-Migrate keeps its alembic.ini beside env.py and says no more; "package:folder" is below the package.
        Path scripts = here.resolve(location.replaceFirst("^([\\w.]+):", "$1/")).normalize();
        Path dotted = here.resolve(
                        location.replaceFirst(":.*", "").replace('.', '/') + location.replaceFirst("^[^:]*:?", "/"))
                .normalize();
        return new AlembicIni(here, location.contains(":") && Files.isDirectory(dotted) ? dotted : scripts, settings);
    }

    private static Map<String, String> ini(Path file) throws IOException {
        IniSection section = IniSection.of(Files.readString(file), "alembic", String.valueOf(file.resolveSibling("")));
        Map<String, String> settings = new HashMap<>();
        KEYS.forEach(key -> section.get(key).ifPresent(value -> settings.put(key, value)));
        return settings;
    }

    /** What Alembic reads there is written as Python writes it, too. */
    private static Map<String, String> toml(String table, Path file) {
        PythonFile python = PythonFile.of(table.replace("= true", "= \"true\"")
                .replace("%(here)s", String.valueOf(file.resolveSibling("")))
                .getBytes(StandardCharsets.UTF_8));
        Map<String, String> settings = new HashMap<>(Map.of("path_separator", "newline"));
        for (String key : KEYS) {
            new PythonTexts(String.valueOf(file), new ArrayList<>())
                    .of(key, python.value(key).or(() -> Optional.of(new Value.Nothing())))
                    .filter(texts -> !texts.isEmpty())
                    .ifPresent(texts -> settings.put(key, String.join("\n", texts)));
        }
        return settings;
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    boolean recursive() {
        return get("recursive_version_locations")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    /** @return the folders of its revisions; none where it does not say */
    List<Path> versions() {
        return get("version_locations")
                .map(text -> List.of(text.split(separator())).stream()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .map(each -> here.resolve(each).normalize())
                        .toList())
                .orElse(List.of());
    }

    private String separator() {
        String name =
                get("path_separator").or(() -> get("version_path_separator")).orElse("");
        return switch (name) {
            case "os", ":" -> "[:\\n]";
            case ";" -> ";";
            case "space" -> " ";
            case "newline" -> "\\n";
            default -> "[,\\s]+";
        };
    }
}
