package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.Mount;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What downloads dependencies, and where it keeps them. */
enum BuildTool {
    MAVEN("Maven", "/root/.m2", Set.of("mvn", "mvnw", "mvnd"), Set.of()),
    GRADLE("Gradle", "/root/.gradle", Set.of("gradle", "gradlew"), Set.of()),
    NPM("npm", "/root/.npm", Set.of("npm"), Set.of("ci", "install", "i")),
    YARN("Yarn", "/usr/local/share/.cache/yarn", Set.of("yarn"), Set.of("install")),
    PNPM("pnpm", "/root/.local/share/pnpm/store", Set.of("pnpm"), Set.of("install", "i")),
    PIP("pip", "/root/.cache/pip", Set.of("pip", "pip3"), Set.of("install"));

    private static final Set<String> TELLS_ONLY =
            Set.of("-v", "--version", "-version", "-h", "--help", "-o", "--offline", "wrapper", "wrapper:wrapper");

    private final String label;
    private final String cache;
    private final Set<String> programs;
    private final Set<String> verbs;

    /** @param verbs the arguments with which it downloads; empty: any */
    BuildTool(String label, String cache, Set<String> programs, Set<String> verbs) {
        this.label = label;
        this.cache = cache;
        this.programs = programs;
        this.verbs = verbs;
    }

    String label() {
        return label;
    }

    /** @return what to write behind RUN */
    String cacheMount() {
        return "--mount=type=cache,id=" + name().toLowerCase(java.util.Locale.ROOT) + ",target=" + cache;
    }

    /** @return the tools that a RUN has download something */
    static Stream<BuildTool> downloading(Step run) {
        List<ShellCommand> commands = run.commands();
        return Arrays.stream(values()).filter(tool -> commands.stream().anyMatch(tool::downloads));
    }

    private boolean downloads(ShellCommand command) {
        return isRunBy(command)
                && command.arguments().stream().noneMatch(TELLS_ONLY::contains)
                && (verbs.isEmpty() || command.arguments().stream().anyMatch(verbs::contains));
    }

    boolean isRunBy(ShellCommand command) {
        return programs.contains(command.program());
    }

    /** Whether a COPY takes what this tool downloaded from another stage. */
    boolean isBroughtBy(Step copy) {
        return copy.is(Keyword.COPY)
                && !copy.copiesFromContext()
                && copy.instruction().sources().stream().anyMatch(source -> source.contains(folder()));
    }

    private String folder() {
        return cache.substring(cache.lastIndexOf('/') + 1);
    }

    /** Whether a cache mount keeps what this tool downloads, in its usual place or in one that the command names. */
    boolean isCachedIn(Step run) {
        Optional<Mount> found = run.instruction().mounts().stream()
                .filter(Mount::isCache)
                .filter(mount -> mount.target().contains(folder())
                        || mount.target().contains("." + name().toLowerCase(java.util.Locale.ROOT))
                        || run.instruction().command().contains(mount.target()))
                .findFirst();
        return found.isPresent();
    }
}
