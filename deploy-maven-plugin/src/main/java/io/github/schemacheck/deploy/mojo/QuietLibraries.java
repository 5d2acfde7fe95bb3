package io.github.schemacheck.deploy.mojo;

import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Flyway and the embedded PostgreSQL tell each step at INFO; a user wants to read ours. Maven's logger asks for these
 * properties when a library's first logger is made, and has no other way to be told.
 */
final class QuietLibraries {
    private static final List<String> NOISY = List.of("org.flywaydb", "io.zonky.test");

    private QuietLibraries() {}

    /** Their warnings still come through, and with -X everything does. */
    static void quiet(Log log) {
        if (log.isDebugEnabled()) {
            return;
        }
        for (String library : NOISY) {
            String property = "org.slf4j.simpleLogger.log." + library;
            if (System.getProperty(property) == null) {
                System.setProperty(property, "warn");
            }
        }
    }
}
