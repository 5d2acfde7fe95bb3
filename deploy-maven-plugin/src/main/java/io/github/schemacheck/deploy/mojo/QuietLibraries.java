package io.github.schemacheck.deploy.mojo;

import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/**
 * Flyway and the embedded PostgreSQL tell each step at INFO; a user wants to read ours. Maven's logger asks for these
 * properties when a library's first logger is made, and has no other way to be told.
 */
final class QuietLibraries {
    /** Maven 4's own, which it asks first and warns of the other, and Maven 3's. */
    private static final List<String> PREFIXES = List.of("maven.logger.log.", "org.slf4j.simpleLogger.log.");

    private static final Map<String, String> LEVELS = Map.of(
            "io.zonky.test", "warn",
            "org.flywaydb", "warn",
            // What older versions warn of here is what we do to the shadow (out of order), or its PostgreSQL's age.
            "org.flywaydb.core.internal.command", "error",
            "org.flywaydb.core.internal.database", "error");

    private QuietLibraries() {}

    /** Their other warnings still come through, and with -X everything does. */
    static void quiet(Log log) {
        if (log.isDebugEnabled()) {
            return;
        }
        LEVELS.forEach((library, level) -> {
            List<String> properties =
                    PREFIXES.stream().map(prefix -> prefix + library).toList();
            if (properties.stream().allMatch(property -> System.getProperty(property) == null)) {
                properties.forEach(property -> System.setProperty(property, level));
            }
        });
    }
}
