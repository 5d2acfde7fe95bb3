package io.github.schemacheck.migration;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the project tells Flyway, under Flyway's own names.
 *
 * @param properties {@code flyway.locations}, {@code flyway.placeholders.x} …; lists are separated by commas; without
 *     url, user and password
 * @param baseDirectory what relative {@code filesystem:} locations start from
 * @param classpath directories and jars of the project, in order; {@code classpath:} locations and Java migrations are
 *     looked for in them; may be empty
 */
public record FlywaySettings(Map<String, String> properties, Path baseDirectory, List<Path> classpath) {
    /** Where Flyway looks when nobody says anything. */
    public static final String DEFAULT_LOCATION = "classpath:db/migration";

    private static final String PLACEHOLDERS = "flyway.placeholders.";

    public FlywaySettings {
        properties = Map.copyOf(properties);
        classpath = List.copyOf(classpath);
    }

    /** @return the value, or what Flyway takes when there is none */
    public String value(String name, String otherwise) {
        return properties.getOrDefault("flyway." + name, otherwise);
    }

    /** @return whether the switch is on; {@code otherwise} when it is not set */
    public boolean isOn(String name, boolean otherwise) {
        return Boolean.parseBoolean(value(name, String.valueOf(otherwise)).trim());
    }

    /** @return at least one, as written: with {@code classpath:} or {@code filesystem:} before it or without */
    public List<String> locations() {
        return list("locations", DEFAULT_LOCATION);
    }

    public String table() {
        return value("table", "flyway_schema_history");
    }

    /** @return {@code flyway.schemas}; may be empty */
    public List<String> schemas() {
        return list("schemas", "");
    }

    /** @return where the history table stands; empty: the connection's own default, mostly {@code public} */
    public Optional<String> defaultSchema() {
        return Optional.ofNullable(properties.get("flyway.defaultSchema"))
                .filter(name -> !name.isBlank())
                .or(() -> schemas().stream().findFirst());
    }

    /** @return by name, without the {@code flyway.placeholders.} before it */
    public Map<String, String> placeholders() {
        Map<String, String> found = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (name.startsWith(PLACEHOLDERS)) {
                found.put(name.substring(PLACEHOLDERS.length()), value);
            }
        });
        return found;
    }

    /** @return {@code flyway.callbacks}: classes or packages; may be empty */
    List<String> callbacks() {
        return list("callbacks", "");
    }

    /** @return file name endings of SQL migrations */
    public List<String> suffixes() {
        return list("sqlMigrationSuffixes", ".sql");
    }

    /** @return the same settings with others over them */
    public FlywaySettings with(Map<String, String> others) {
        Map<String, String> both = new LinkedHashMap<>(properties);
        both.putAll(others);
        return new FlywaySettings(both, baseDirectory, classpath);
    }

    private List<String> list(String name, String otherwise) {
        return Arrays.stream(value(name, otherwise).split(",", -1))
                .map(String::trim)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
