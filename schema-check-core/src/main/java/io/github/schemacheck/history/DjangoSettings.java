package io.github.schemacheck.history;

import io.github.schemacheck.history.python.PythonFile;
import io.github.schemacheck.history.python.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Django project's settings say of its migrations.
 *
 * @param values by the setting's name, where every settings file that sets it agrees
 */
record DjangoSettings(Map<String, Value> values, List<NotUnderstood> notUnderstood) {
    private static final String OF_SETTINGS = "django.conf.settings.";
    private static final String MODULES = "MIGRATION_MODULES";
    private static final Map<String, Value> USUAL = Map.of("AUTH_USER_MODEL", new Value.Text("auth.User"));

    DjangoSettings {
        values = Map.copyOf(values);
        notUnderstood = List.copyOf(notUnderstood);
    }

    static DjangoSettings read(ProjectFiles project) throws IOException {
        Map<String, Value> values = new LinkedHashMap<>(USUAL);
        Map<String, Value> set = new LinkedHashMap<>();
        List<NotUnderstood> notUnderstood = new ArrayList<>();
        for (Path file : project.all()) {
            if (isSettings(file)) {
                String shown = project.shown(file);
                PythonFile.read(file)
                        .assigned()
                        .forEach((name, value) -> set.merge(
                                name,
                                placed(value, shown),
                                (one, other) ->
                                        one.equals(other) ? one : new Value.Unknown("settings files differ in it", 1)));
            }
        }
        values.putAll(set);
        if (set.get(MODULES) != null && !(set.get(MODULES) instanceof Value.Mapping)) {
            notUnderstood.add(new NotUnderstood(MODULES, "only Python can tell where the migrations are"));
        }
        DjangoSettings settings = new DjangoSettings(values, notUnderstood);
        return new DjangoSettings(values, settings.withUnknownModules());
    }

    private static Value placed(Value value, String file) {
        return value instanceof Value.Unknown unknown
                ? new Value.Unknown(unknown.reason() + " (" + file + ":" + unknown.line() + ")", unknown.line())
                : value;
    }

    private List<NotUnderstood> withUnknownModules() {
        List<NotUnderstood> all = new ArrayList<>(notUnderstood);
        if (values.get(MODULES) instanceof Value.Mapping mapping) {
            mapping.entries().stream()
                    .filter(entry -> !(entry.getKey() instanceof Value.Text)
                            || !(entry.getValue() instanceof Value.Text || entry.getValue() instanceof Value.Nothing))
                    .forEach(entry -> all.add(new NotUnderstood(
                            MODULES, "only Python can tell where the migrations of " + app(entry.getKey()) + " are")));
        }
        return all;
    }

    private static String app(Value key) {
        return key instanceof Value.Text text ? text.text() : "one app";
    }

    private static boolean isSettings(Path file) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.getParent();
        return name.equals("settings.py") || (name.endsWith(".py") && folder != null && folder.endsWith("settings"));
    }

    /** @return the text of the setting that the argument names, or why it is not known; else the argument */
    Value value(Value argument) {
        if (!(argument instanceof Value.Reference reference)
                || !reference.name().startsWith(OF_SETTINGS)) {
            return argument;
        }
        Value value = values.getOrDefault(reference.name().substring(OF_SETTINGS.length()), argument);
        if (value instanceof Value.Unknown unknown) {
            return new Value.Unknown(reference.name() + ": " + unknown.reason(), reference.line());
        }
        return value instanceof Value.Text ? value : argument;
    }

    /** @return {@code app.Model}; empty where only Python can tell */
    Optional<String> model(Value argument) {
        return value(argument) instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    /** @return by an app's label, the module of its migrations; an empty one where they are off or only Python knows */
    Map<String, String> modules() {
        Map<String, String> modules = new LinkedHashMap<>();
        if (values.get(MODULES) instanceof Value.Mapping mapping) {
            mapping.entries().forEach(entry -> {
                if (entry.getKey() instanceof Value.Text app) {
                    modules.put(app.text(), entry.getValue() instanceof Value.Text module ? module.text() : "");
                }
            });
        }
        return modules;
    }
}
