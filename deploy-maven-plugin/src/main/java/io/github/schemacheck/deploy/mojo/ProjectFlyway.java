package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.migration.FlywayFiles;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

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
        PLUGINS.stream().map(project::getPlugin).forEach(plugin -> all.putAll(configured(plugin)));
        all.putAll(flyway(project.getProperties()));
        all.putAll(flyway(userProperties));
        own.forEach((name, value) -> all.put("flyway." + name, value));
        List.of("url", "user", "password", "driver").forEach(secret -> all.remove("flyway." + secret));
        return new FlywaySettings(all, base, classpath);
    }

    private static Map<String, String> flyway(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("flyway."))
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private static Map<String, String> configured(@Nullable Plugin plugin) {
        Map<String, String> found = new LinkedHashMap<>();
        if (plugin != null && plugin.getConfiguration() instanceof Xpp3Dom configuration) {
            for (Xpp3Dom setting : configuration.getChildren()) {
                put(setting, found);
            }
        }
        return found;
    }

    private static void put(Xpp3Dom setting, Map<String, String> found) {
        String name = "flyway." + setting.getName();
        if (setting.getChildCount() == 0) {
            found.put(name, String.valueOf(setting.getValue()).trim());
        } else if (setting.getName().equals("placeholders")) {
            Arrays.stream(setting.getChildren())
                    .forEach(one -> found.put(name + "." + one.getName(), String.valueOf(one.getValue())));
        } else {
            found.put(
                    name,
                    Arrays.stream(setting.getChildren()).map(Xpp3Dom::getValue).collect(Collectors.joining(",")));
        }
    }

    private List<Path> classpath() {
        try {
            return project.getRuntimeClasspathElements().stream().map(Path::of).toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new ProblemException(
                    "The project's dependencies are not resolved.", "run the goal from a build of the project.", e);
        }
    }
}
