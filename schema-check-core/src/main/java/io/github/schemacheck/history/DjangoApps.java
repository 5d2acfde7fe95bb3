package io.github.schemacheck.history;

import io.github.schemacheck.history.python.PythonFile;
import io.github.schemacheck.history.python.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The apps of a project that have migrations.
 *
 * @param labels of the apps, by the folders of their migrations
 * @param all the migrations, by folder
 */
record DjangoApps(Map<Path, String> labels, Map<Path, List<Path>> all, List<NotUnderstood> notUnderstood) {
    static DjangoApps of(ProjectFiles project, DjangoSettings settings) throws IOException {
        Map<String, String> modules = settings.modules();
        Map<Path, List<Path>> all = migrations(project, Set.copyOf(modules.values()));
        Map<Path, String> labels = new LinkedHashMap<>();
        List<NotUnderstood> notUnderstood = new ArrayList<>();
        for (Path folder : all.keySet()) {
            Optional<String> moved = modules.entrySet().stream()
                    .filter(each -> isModule(folder, each.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            Set<String> names = moved.isPresent() ? Set.of(moved.get()) : labels(folder);
            // An app whose migrations are elsewhere, or off, does not use the folder of the usual name.
            Set<String> here = new TreeSet<>(names);
            here.removeIf(name -> moved.isEmpty() && modules.containsKey(name));
            if (here.size() == 1) {
                labels.put(folder, here.iterator().next());
            } else if (!here.isEmpty() || names.isEmpty()) {
                notUnderstood.add(new NotUnderstood(project.shown(folder), "the label of its app is not written out"));
            }
        }
        return new DjangoApps(labels, all, notUnderstood);
    }

    List<Path> files(Path folder) {
        return all.getOrDefault(folder, List.of());
    }

    /** A folder of migrations is a package, and at least one of its files defines the class. */
    private static Map<Path, List<Path>> migrations(ProjectFiles project, Set<String> modules) throws IOException {
        Map<Path, List<Path>> all = new TreeMap<>();
        for (Path file : project.all()) {
            Path folder = file.getParent();
            boolean wanted = folder != null
                    && (folder.endsWith("migrations") || modules.stream().anyMatch(each -> isModule(folder, each)));
            if (wanted && takes(file)) {
                all.computeIfAbsent(folder, each -> new ArrayList<>()).add(file);
            }
        }
        Map<Path, List<Path>> found = new TreeMap<>();
        for (Map.Entry<Path, List<Path>> folder : all.entrySet()) {
            boolean own = Files.exists(folder.getKey().resolve("__init__.py"));
            for (Path file : own ? folder.getValue() : List.<Path>of()) {
                if (isMigration(PythonFile.read(file).assigned().get("Migration"))) {
                    found.put(folder.getKey(), folder.getValue());
                    break;
                }
            }
        }
        return found;
    }

    /** Other things are called migrations too: their class comes from elsewhere, or inherits from nothing. */
    private static boolean isMigration(@Nullable Value found) {
        return found instanceof Value.Type type ? !type.bases().isEmpty() : found instanceof Value.Unknown;
    }

    private static boolean takes(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".py") && !name.startsWith("_") && !name.startsWith("~");
    }

    private static boolean isModule(Path folder, String module) {
        return !module.isEmpty() && folder.endsWith(module.replace('.', '/'));
    }

    /** @return the one that the app says itself, else the name of its folder; none where only Python can tell */
    private static Set<String> labels(Path migrations) throws IOException {
        Path app = migrations.resolveSibling("");
        Path config = app.resolve("apps.py");
        Set<String> labels = new TreeSet<>();
        Map<String, Value> names =
                Files.isRegularFile(config) ? PythonFile.read(config).assigned() : Map.of();
        for (Value value : names.values()) {
            if (value instanceof Value.Type type && type.attribute("name").isPresent()) {
                Value label =
                        type.attribute("label").or(() -> type.attribute("name")).orElse(new Value.Nothing());
                if (!(label instanceof Value.Text text)) {
                    return Set.of();
                }
                labels.add(text.text().replaceFirst(".*\\.", ""));
            }
        }
        return labels.isEmpty() ? Set.of(String.valueOf(app.getFileName())) : labels;
    }
}
