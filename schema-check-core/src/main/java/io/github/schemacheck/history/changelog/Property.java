package io.github.schemacheck.history.changelog;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * {@code property}: what a name stands for from here on.
 *
 * @param own those that count in this file alone
 */
record Property(Reading reading, Level level, Map<String, String> own) {
    void read(Node node, String where) {
        Conditions conditions = new Conditions(
                List.of(),
                Level.context(node),
                node.texts("labels"),
                node.text("dbms").orElse(""),
                false,
                false);
        Deployment deployment = reading.deployment();
        if (conditions.leftOut(deployment.contexts(), deployment.labels()).isPresent()) {
            return;
        }
        boolean global = node.flag("global", true);
        values(node, where).forEach((name, value) -> {
            if (global) {
                reading.parameters().add(name, value);
            } else {
                own.put(name, value);
            }
        });
    }

    private Map<String, String> values(Node node, String where) {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<String> file = node.text("file");
        if (file.isPresent()) {
            file(node, file.get(), where).ifPresent(found -> values.putAll(loaded(found, where)));
        } else {
            node.text("name")
                    .ifPresent(name -> values.put(name, node.text("value").orElse("")));
        }
        return values;
    }

    private Optional<Path> file(Node node, String file, String where) {
        String folder = Resources.normalized(level.path()).replaceFirst("[^/]*$", "");
        Optional<Path> found =
                reading.resources().file(node.flag("relativeToChangelogFile", false) ? folder + file : file);
        if (found.isEmpty() && node.flag("errorIfMissing", true)) {
            reading.gap(where, "there is no file " + file + " in this project");
        }
        return found;
    }

    private Map<String, String> loaded(Path file, String where) {
        Map<String, String> values = new LinkedHashMap<>();
        try (Reader in = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(in);
            properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        } catch (IOException | IllegalArgumentException e) {
            reading.gap(where, "the file " + reading.resources().shown(file) + " cannot be read");
        }
        return values;
    }
}
