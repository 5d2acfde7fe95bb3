package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.dockerfile.Mount;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What downloads dependencies, and where it keeps them. */
enum BuildTool {
    MAVEN("Maven", "/root/.m2", "mvn mvnw mvnd", ""),
    GRADLE("Gradle", "/root/.gradle", "gradle gradlew", ""),
    NPM("npm", "/root/.npm", "npm", "ci install i"),
    YARN("Yarn", "/usr/local/share/.cache/yarn", "yarn", "install"),
    PNPM("pnpm", "/root/.local/share/pnpm/store", "pnpm", "install i"),
    PIP("pip", "/root/.cache/pip", "pip pip3", "install");

    private static final Set<String> TELLS_ONLY =
            Set.of("-v", "--version", "-version", "-h", "--help", "-o", "--offline", "wrapper", "wrapper:wrapper");

    private final String label;
    private final String cache;
    private final String programs;
    private final String verbs;

    /**
     * @param programs separated by spaces
     * @param verbs the arguments with which it downloads; empty: any
     */
    BuildTool(String label, String cache, String programs, String verbs) {
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
        return "--mount=type=cache,id=" + name().toLowerCase(Locale.ROOT) + ",target=" + cache;
    }

    /** @return the tools that a RUN has download something */
    static Stream<BuildTool> downloading(Step run) {
        List<ShellCommand> commands = run.commands();
        return Arrays.stream(values()).filter(tool -> commands.stream().anyMatch(tool::downloads));
    }

    private boolean downloads(ShellCommand command) {
        return isRunBy(command)
                && command.arguments().stream().noneMatch(TELLS_ONLY::contains)
                && (verbs.isEmpty() || command.arguments().stream().anyMatch(words(verbs)::contains));
    }

    boolean isRunBy(ShellCommand command) {
        return words(programs).contains(command.program());
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
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
                        || mount.target().contains("." + name().toLowerCase(Locale.ROOT))
                        || run.instruction().command().contains(mount.target()))
                .findFirst();
        return found.isPresent();
    }
}
