package io.github.schemacheck.deploy.mojo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Where replays are kept: outside of the project, as they outlive {@code mvn clean} and fit other projects too. */
record CacheFolder(Path path) {
    private static final String NAME = "schema-check";

    /** @param given by the user; else the usual one */
    static CacheFolder of(@Nullable File given, MavenProject project) {
        return given == null
                ? usual(
                        System.getenv(),
                        System.getProperty("user.home", ""),
                        Path.of(project.getBuild().getDirectory()))
                : new CacheFolder(given.toPath());
    }

    /**
     * @param home of the user; in a container without one, Java says {@code ?}
     * @param target of the project, where there is no home
     */
    static CacheFolder usual(Map<String, String> environment, String home, Path target) {
        return new CacheFolder(of(environment.get("XDG_CACHE_HOME"), home, ".cache")
                .orElse(target.resolve(NAME).resolve("cache")));
    }

    /** @return where is kept what no program can make again; the same as {@link #usual} otherwise */
    static Path ofState(Map<String, String> environment, String home, Path target) {
        return of(environment.get("XDG_STATE_HOME"), home, ".local/state")
                .orElse(target.resolve(NAME).resolve("state"));
    }

    private static Optional<Path> of(@Nullable String xdg, String home, String inHome) {
        if (xdg != null && Path.of(xdg).isAbsolute()) {
            return Optional.of(Path.of(xdg, NAME));
        }
        boolean hasHome = home.length() > 1 && Path.of(home).isAbsolute();
        return hasHome ? Optional.of(Path.of(home, inHome, NAME)) : Optional.empty();
    }

    /** @return where is kept how long the steps of the module's image took */
    Path steps(MavenProject module) {
        return path.resolve("image").resolve(module.getGroupId() + "." + module.getArtifactId());
    }

    /** Makes nothing yet. */
    Optional<Path> ifWritable(Consumer<String> warning) {
        Path existing = path.toAbsolutePath();
        while (existing.getParent() != null && Files.notExists(existing)) {
            existing = existing.getParent();
        }
        if (Files.isDirectory(existing) && Files.isWritable(existing)) {
            return Optional.of(path);
        }
        warning.accept("Nothing is kept for the next run: " + existing
                + " cannot be written. Set deploy.cacheDirectory to a folder that can.");
        return Optional.empty();
    }
}
