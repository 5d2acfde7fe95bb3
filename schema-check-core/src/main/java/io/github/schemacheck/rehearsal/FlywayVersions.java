package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.FlywaySettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/** Which Flyway replays, and which one the project itself uses. */
final class FlywayVersions {
    private static final Pattern JAR = Pattern.compile("flyway-core-(\\d[\\w.-]*?)\\.jar");

    private FlywayVersions() {}

    /** @return the version that replays; {@code unknown} where its jar does not say */
    static String ours() {
        try (InputStream in = Flyway.class.getResourceAsStream("/org/flywaydb/core/internal/version.txt")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** @return a note that names both, where the project's class path has another one */
    static List<String> differing(FlywaySettings settings) {
        return settings.classpath().stream()
                .flatMap(element ->
                        JAR.matcher(String.valueOf(element.getFileName())).results())
                .map((MatchResult jar) -> jar.group(1))
                .filter(version -> !version.equals(ours()))
                .limit(1)
                .map(version -> "Replayed with Flyway " + ours() + "; the project uses " + version + ".")
                .toList();
    }
}
