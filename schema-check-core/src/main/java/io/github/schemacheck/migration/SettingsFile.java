package io.github.schemacheck.migration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A file of settings, whatever its form. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * @param file {@code *.toml}, {@code *.yml}, {@code *.yaml}; any other is {@code *.properties}
     * @return by full name; lists joined by commas
     * @throws IllegalArgumentException where it has another form
     */
    public static Map<String, String> read(Path file) throws IOException {
        String text = Files.readString(file);
        String name = String.valueOf(file.getFileName());
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "toml" -> FlywayToml.flattened(text);
            case "yml", "yaml" -> SimpleYaml.flattened(text);
            default -> properties(text);
        };
    }

    private static Map<String, String> properties(String text) throws IOException {
        Properties properties = new Properties();
        // Flyway keeps backslashes as they are, for paths of Windows.
        properties.load(new StringReader(text.replaceAll("\\\\(?!\\R)", "\\\\\\\\")));
        Map<String, String> all = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
        return all;
    }
}
