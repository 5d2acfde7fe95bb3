package io.github.schemacheck.deploy.image.session;

import io.github.schemacheck.deploy.image.login.Logins;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the engine may ask for while it builds.
 *
 * @param folders by their names in the build: {@code context} and {@code dockerfile}
 * @param secrets by id, read when asked for
 */
public record Offer(Map<String, Path> folders, Logins logins, Map<String, Secret> secrets) {
    /** The content of a secret. */
    @FunctionalInterface
    public interface Secret {
        byte[] content() throws java.io.IOException;
    }

    public Offer {
        folders = Map.copyOf(folders);
        secrets = Map.copyOf(secrets);
    }
}
