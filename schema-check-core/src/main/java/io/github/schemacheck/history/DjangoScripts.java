package io.github.schemacheck.history;

import io.github.schemacheck.history.python.PythonFile;
import io.github.schemacheck.history.python.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The migrations of a project.
 *
 * @param apps that the project has files of, by their labels
 */
public record DjangoScripts(Set<String> apps, List<DjangoScript> scripts, List<NotUnderstood> notUnderstood) {
    private static final String CLASS = "Migration";

    public DjangoScripts {
        apps = Set.copyOf(apps);
        scripts = List.copyOf(scripts);
        notUnderstood = List.copyOf(notUnderstood);
    }

    static DjangoScripts read(ProjectFiles project) throws IOException {
        DjangoSettings settings = DjangoSettings.read(project);
        List<NotUnderstood> notUnderstood = new ArrayList<>(settings.notUnderstood());
        DjangoApps apps = DjangoApps.of(project, settings);
        notUnderstood.addAll(apps.notUnderstood());
        List<DjangoScript> scripts = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        for (Map.Entry<Path, String> app : apps.labels().entrySet()) {
            labels.add(app.getValue());
            for (Path file : apps.files(app.getKey())) {
                String shown = project.shown(file);
                String name = String.valueOf(file.getFileName()).replaceFirst("\\.py$", "");
                scripts.add(new Reading(shown, settings, notUnderstood)
                        .script(new DjangoName(app.getValue(), name), PythonFile.read(file)));
            }
        }
        return new DjangoScripts(labels, scripts, notUnderstood);
    }

    private record Reading(String file, DjangoSettings settings, List<NotUnderstood> notUnderstood) {
        DjangoScript script(DjangoName name, PythonFile python) {
            Value found = python.value(CLASS).orElse(new Value.Unknown("it has no class Migration", 1));
            Value.Type type = found instanceof Value.Type known
                    ? known
                    // Its name is known, and that is all that the table holds.
                    : new Value.Type(List.of(), Map.of(), Optional.of(found), 1);
            DjangoNames names = new DjangoNames(file, settings, notUnderstood);
            List<DjangoName> dependencies = new ArrayList<>();
            List<DjangoName> before = new ArrayList<>();
            List<DjangoName> replaces = new ArrayList<>();
            names.read("dependencies", type, dependencies);
            names.read("run_before", type, before);
            boolean known = names.read("replaces", type, replaces);
            return new DjangoScript(file, name, dependencies, before, replaces, known);
        }
    }
}
