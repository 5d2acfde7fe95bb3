package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.Project;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.PluginContainer;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Which modules of a build have nothing to compare. Asks folders only: the order of modules does not matter. */
record ReactorModules(MavenSession session, MavenProject project) {
    private static final String OURS = "io.github.schemacheck:deploy-maven-plugin";
    private static final List<String> OTHER_SOURCES = List.of("sqlDirectory", "shadowCommand", "expected");

    /**
     * @return why this module is passed over; empty where it is to be looked at
     * @throws ProblemException where no module of the build has migrations: passing over all of them would pass a
     *     release that nobody looked at
     */
    Optional<String> passedOver(ReviewMojo mojo) {
        List<MavenProject> modules = session.getProjects();
        if (modules.size() < 2 || !mojo.replaysFlyway() || namesLocation()) {
            return Optional.empty();
        }
        FlywaySettings settings = flyway(project).settings(mojo.ownFlyway());
        if (MigrationDirectory.hasFiles(settings) || hasPrisma(project)) {
            return Optional.empty();
        }
        String where = String.join(", ", settings.locations());
        if (modules.stream().noneMatch(this::hasSource)) {
            throw new ProblemException(
                    "No module of this build has migrations: "
                            + modules.stream().map(MavenProject::getArtifactId).collect(Collectors.joining(", "))
                            + " (looked in " + where + ").",
                    "set deploy.locations to where they are (filesystem:path/to/sql or classpath:db/migration).");
        }
        return Optional.of(project.getArtifactId() + " is passed over: it has no migrations in " + where + ".");
    }

    /** A module's own POM that names a location means it: a wrong one there is an error, not a module without any. */
    private boolean namesLocation() {
        PluginContainer build = project.getOriginalModel().getBuild();
        return project.getModules().isEmpty()
                && build != null
                && build.getPlugins().stream()
                        .filter(plugin -> plugin.getKey().equals(OURS)
                                || plugin.getArtifactId().equals("flyway-maven-plugin"))
                        .anyMatch(plugin -> child(plugin.getConfiguration(), "locations") != null);
    }

    boolean hasSource(MavenProject module) {
        List<Object> configurations = configurations(module);
        Map<String, String> own = new HashMap<>();
        Stream.of(module.getProperties(), session.getUserProperties())
                .flatMap(properties -> Stream.ofNullable(properties.getProperty("deploy.locations")))
                .forEach(locations -> own.put("locations", locations));
        configurations.stream()
                .map(configuration -> child(configuration, "locations"))
                .forEach(locations -> Optional.ofNullable(locations)
                        .map(Xpp3Dom::getValue)
                        .ifPresent(value -> own.put("locations", value)));
        return configurations.stream().anyMatch(configuration -> OTHER_SOURCES.stream()
                        .anyMatch(name -> child(configuration, name) != null))
                || MigrationDirectory.hasFiles(flyway(module).settingsOfFolders(own))
                || hasPrisma(module);
    }

    private static boolean hasPrisma(MavenProject module) {
        return !Project.prismaFolders(module.getBasedir().toPath()).isEmpty();
    }

    private static List<Object> configurations(MavenProject module) {
        return Stream.ofNullable(module.getPlugin(OURS))
                .flatMap(plugin -> Stream.concat(
                        Stream.ofNullable(plugin.getConfiguration()),
                        plugin.getExecutions().stream().flatMap(run -> Stream.ofNullable(run.getConfiguration()))))
                .toList();
    }

    private static @Nullable Xpp3Dom child(@Nullable Object configuration, String name) {
        return configuration instanceof Xpp3Dom dom ? dom.getChild(name) : null;
    }

    private ProjectFlyway flyway(MavenProject module) {
        return new ProjectFlyway(module, session.getUserProperties());
    }
}
