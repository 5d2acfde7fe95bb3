package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.migration.FlywayFiles;
import io.github.schemacheck.migration.FlywaySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.project.MavenProject;

/** What a project tells Flyway, wherever it says it; the later of these wins: Spring, files, POM, properties. */
record ProjectFlyway(MavenProject project, Properties userProperties) {
    private static final List<String> FILES = List.of(
            "src/main/resources/application.properties",
            "src/main/resources/application.yml",
            "src/main/resources/application.yaml",
            "flyway.conf",
            "conf/flyway.conf",
            "flyway.toml",
            "conf/flyway.toml");
    private static final List<String> PLUGINS =
            List.of("org.flywaydb:flyway-maven-plugin", "com.redgate.flyway:flyway-maven-plugin");

    FlywaySettings settings(Map<String, String> own) {
        return settings(own, classpath());
    }

    /** For another module of the build, whose dependencies are not resolved here. */
    FlywaySettings settingsOfFolders(Map<String, String> own) {
        return settings(own, List.of(Path.of(project.getBuild().getOutputDirectory())));
    }

    private FlywaySettings settings(Map<String, String> own, List<Path> classpath) {
        Path base = project.getBasedir().toPath();
        Map<String, String> all = new LinkedHashMap<>();
        FILES.stream()
                .map(base::resolve)
                .filter(Files::isRegularFile)
                .forEach(file -> all.putAll(FlywayFiles.read(file)));
        all.putAll(new ProjectSettings(project, userProperties).of("flyway", PLUGINS, List.of("placeholders")));
        own.forEach((name, value) -> all.put("flyway." + name, value));
        List.of("url", "user", "password", "driver").forEach(secret -> all.remove("flyway." + secret));
        return new FlywaySettings(all, base, classpath);
    }

    private List<Path> classpath() {
        return new ProjectSettings(project, userProperties).classpath();
    }
}
