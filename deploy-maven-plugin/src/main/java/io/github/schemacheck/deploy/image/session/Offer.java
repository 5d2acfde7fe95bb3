package io.github.schemacheck.deploy.image.session;

import io.github.schemacheck.deploy.image.login.Logins;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the engine may ask for while it builds.
 *
 * @param context the folder that COPY copies from, absolute
 * @param beside the folder of the Dockerfile, absolute
 * @param secrets by id, read when asked for
 */
public record Offer(Path context, Path beside, Logins logins, Map<String, Secret> secrets) {
    /** The content of a secret. */
    @FunctionalInterface
    public interface Secret {
        byte[] content() throws java.io.IOException;
    }

    public Offer {
        secrets = Map.copyOf(secrets);
    }

    /** @return by their names in the build */
    Map<String, Path> folders() {
        return Map.of("context", context, "dockerfile", beside);
    }
}
