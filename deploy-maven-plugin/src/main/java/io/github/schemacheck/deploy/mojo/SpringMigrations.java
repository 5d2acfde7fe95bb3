package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.release.StartMigration;
import io.github.schemacheck.migration.SettingsFile;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.project.MavenProject;

/** Whether an application of Spring Boot migrates when it starts, by its dependencies and settings. */
record SpringMigrations(MavenProject project) {
    private static final String BOOT = "org.springframework.boot:spring-boot";
    private static final List<String> FILES = List.of("application.yaml", "application.yml", "application.properties");

    /** @return the tools that are there, and whether the application's own settings let them run */
    Map<StartMigration, Boolean> tools() {
        Map<StartMigration, Boolean> tools = new EnumMap<>(StartMigration.class);
        if (!has(BOOT)) {
            return tools;
        }
        Map<String, String> settings = settings();
        for (StartMigration tool : StartMigration.values()) {
            if (has(tool.artifact())) {
                tools.put(tool, !settings.getOrDefault(tool.property(), "true").equalsIgnoreCase("false"));
            }
        }
        return tools;
    }

    private boolean has(String artifact) {
        return project.getArtifacts().stream()
                .anyMatch(each -> (each.getGroupId() + ":" + each.getArtifactId()).equals(artifact));
    }

    /** Of two files, Spring Boot believes the properties. */
    private Map<String, String> settings() {
        Map<String, String> all = new HashMap<>();
        for (String name : FILES) {
            Path file =
                    project.getBasedir().toPath().resolve("src/main/resources").resolve(name);
            try {
                if (Files.isRegularFile(file)) {
                    all.putAll(SettingsFile.read(file));
                }
            } catch (IOException | IllegalArgumentException e) {
                throw new ProblemException(
                        "The settings in " + file + " cannot be read: " + e.getMessage(), "correct the file.", e);
            }
        }
        return all;
    }
}
