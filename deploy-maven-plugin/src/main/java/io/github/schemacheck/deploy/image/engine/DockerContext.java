package io.github.schemacheck.deploy.image.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.digest.Sha256;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The context in use of the command line client, as it is named by {@code DOCKER_CONTEXT} or its configuration. */
record DockerContext(Map<String, String> environment, Path home) {
    private static final Set<String> NONE = Set.of("", "default");

    /**
     * docker-java takes the usual socket where it does not find the context, which may be another engine.
     *
     * @throws ProblemException where there is none of that name
     */
    void verify() {
        if (!environment.getOrDefault("DOCKER_HOST", "").isBlank()) {
            return;
        }
        Path folder = Path.of(environment.getOrDefault(
                "DOCKER_CONFIG", home.resolve(".docker").toString()));
        String named = environment.getOrDefault("DOCKER_CONTEXT", "");
        String name = named.isEmpty() ? current(folder.resolve("config.json")) : named;
        if (!NONE.contains(name) && !Files.exists(folder.resolve("contexts/meta/" + Sha256.hex(name)))) {
            throw new ProblemException(
                    "docker has no context " + name + " in " + folder + ".",
                    "docker context ls shows those that there are; name one by DOCKER_CONTEXT or docker context use,"
                            + " or set deploy.dockerHost or DOCKER_HOST.");
        }
    }

    /** @return empty where the file does not say, or cannot be read */
    private static String current(Path config) {
        try {
            return Files.isRegularFile(config)
                    ? new ObjectMapper()
                            .readTree(config.toFile())
                            .path("currentContext")
                            .asText()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }
}
