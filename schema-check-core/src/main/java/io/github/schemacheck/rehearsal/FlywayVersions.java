package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.FlywaySettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which Flyway replays: ours, or the project's own where it is another one and classes of the project were written for
 * it.
 *
 * @param own whether it is the project's
 * @param notes both versions, where they differ
 */
record FlywayVersions(boolean own, List<String> notes) {
    /** The first that has all that {@code rehearsal.flyway} calls. */
    private static final int OLDEST = 8;

    /** The first that has PostgreSQL in an artifact of its own. */
    private static final int SPLIT = 10;

    private static final Pattern JAR = Pattern.compile("(flyway-[a-z-]+)-((\\d+)\\.[\\w.-]*)\\.jar");

    FlywayVersions {
        notes = List.copyOf(notes);
    }

    /** @param runsJava whether classes of the project run, as migrations or callbacks */
    static FlywayVersions of(FlywaySettings settings, boolean runsJava) {
        List<Path> classpath = settings.classpath();
        return jar(classpath, "flyway-core")
                .filter(core -> !core.group(2).equals(ours()))
                .map(core -> between(core, jar(classpath, "flyway-database-postgresql"), runsJava))
                .orElseGet(() -> new FlywayVersions(false, List.of()));
    }

    /** @return the version of ours; {@code unknown} where its jar does not say */
    static String ours() {
        try (InputStream in = FlywayVersions.class.getResourceAsStream("/org/flywaydb/core/internal/version.txt")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static FlywayVersions between(Matcher core, Optional<Matcher> postgres, boolean runsJava) {
        String theirs = core.group(2);
        int major = Integer.parseInt(core.group(3));
        String uses = "Replayed with Flyway " + ours() + "; the project uses " + theirs;
        if (!runsJava) {
            return new FlywayVersions(false, List.of(uses + "."));
        }
        if (major < OLDEST) {
            return new FlywayVersions(
                    false, List.of(uses + ", too old to replay its Java code with (" + OLDEST + " or newer)."));
        }
        if (major >= SPLIT && postgres.isEmpty()) {
            return new FlywayVersions(
                    false, List.of(uses + ", without flyway-database-postgresql beside it on its class path."));
        }
        return new FlywayVersions(
                true,
                List.of("Replayed with the project's own Flyway " + theirs
                        + ", which its Java code was written for; without that it would be " + ours() + "."));
    }

    private static Optional<Matcher> jar(List<Path> classpath, String artifact) {
        return classpath.stream()
                .map(element -> JAR.matcher(String.valueOf(element.getFileName())))
                .filter(jar -> jar.matches() && jar.group(1).equals(artifact))
                .findFirst();
    }
}
