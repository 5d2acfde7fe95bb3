package io.github.schemacheck.migration;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files in which projects keep Flyway's settings, all into Flyway's own names; secrets are left out. */
public final class FlywayFiles {
    private static final String SPRING = "spring.flyway.";
    private static final List<String> SECRET = List.of("flyway.url", "flyway.user", "flyway.password", "flyway.driver");
    private static final Pattern HUMP = Pattern.compile("-(.)");

    private FlywayFiles() {}

    /**
     * @param file {@code *.conf} or {@code *.properties} (Flyway's or Spring Boot's), {@code *.toml}, {@code *.yml}
     * @return the settings for Flyway in it; empty where there are none
     * @throws ProblemException where the file cannot be read
     */
    public static Map<String, String> read(Path file) {
        try {
            return flyway(SettingsFile.read(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(
                    "The settings in " + file + " cannot be read: " + e.getMessage(),
                    "correct the file, or set what it says as -Dflyway.... parameters.",
                    e);
        }
    }

    private static Map<String, String> flyway(Map<String, String> all) {
        Map<String, String> found = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            String flyway = name.startsWith(SPRING) ? "flyway." + spring(name.substring(SPRING.length())) : name;
            if (flyway.startsWith("flyway.") && !SECRET.contains(flyway)) {
                found.put(flyway, value);
            }
        });
        return found;
    }

    /** @return {@code sql-migration-prefix} as {@code sqlMigrationPrefix}; names of placeholders stay as they are */
    private static String spring(String name) {
        if (name.startsWith("placeholders.")) {
            return name;
        }
        if (name.equals("postgresql.transactional-lock")) {
            return "postgresql.transactional.lock";
        }
        // A list in YAML: locations[0], locations[1] have been joined before.
        return HUMP.matcher(name)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1).toUpperCase(java.util.Locale.ROOT)));
    }
}
