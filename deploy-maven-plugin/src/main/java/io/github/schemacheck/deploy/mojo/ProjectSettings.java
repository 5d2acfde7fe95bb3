package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.migration.LiquibaseBuild;
import io.github.schemacheck.problem.ProblemException;
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

/** What a build says to a migration tool: its Maven plugin's configuration, the POM's and the user's properties. */
record ProjectSettings(MavenProject project, Properties userProperties) {
    private static final List<String> LIQUIBASE = List.of("org.liquibase:liquibase-maven-plugin");
    private static final List<String> LIQUIBASE_MAPS = List.of("expressionVariables", "expressionVars");
    private static final List<String> SECRET = List.of("url", "username", "password", "driver", "referencePassword");

    LiquibaseBuild liquibase() {
        Map<String, String> told = of("liquibase", LIQUIBASE, LIQUIBASE_MAPS);
        SECRET.forEach(secret -> told.remove("liquibase." + secret));
        return new LiquibaseBuild(told, classpath());
    }

    /**
     * @param tool as its properties begin
     * @param plugins of Maven, by group and artifact
     * @param maps names of settings that have names in them
     * @return by the tool's names; what the user says on the command line goes before all else
     */
    Map<String, String> of(String tool, List<String> plugins, List<String> maps) {
        Map<String, String> all = new LinkedHashMap<>();
        plugins.stream().map(project::getPlugin).forEach(plugin -> all.putAll(configured(tool, plugin, maps)));
        all.putAll(prefixed(tool, project.getProperties()));
        all.putAll(prefixed(tool, userProperties));
        return all;
    }

    private static Map<String, String> prefixed(String tool, Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(tool + "."))
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    private static Map<String, String> configured(String tool, @Nullable Plugin plugin, List<String> maps) {
        Map<String, String> found = new LinkedHashMap<>();
        if (plugin != null && plugin.getConfiguration() instanceof Xpp3Dom configuration) {
            for (Xpp3Dom setting : configuration.getChildren()) {
                put(setting, tool + "." + setting.getName(), maps, found);
            }
        }
        return found;
    }

    private static void put(Xpp3Dom setting, String name, List<String> maps, Map<String, String> found) {
        if (setting.getChildCount() == 0) {
            found.put(name, String.valueOf(setting.getValue()).trim());
        } else if (maps.contains(setting.getName())) {
            Arrays.stream(setting.getChildren())
                    .forEach(one -> found.put(name + "." + one.getName(), String.valueOf(one.getValue())));
        } else {
            found.put(
                    name,
                    Arrays.stream(setting.getChildren()).map(Xpp3Dom::getValue).collect(Collectors.joining(",")));
        }
    }

    List<Path> classpath() {
        try {
            return project.getRuntimeClasspathElements().stream().map(Path::of).toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new ProblemException(
                    "The project's dependencies are not resolved.", "run the goal from a build of the project.", e);
        }
    }
}
