package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.deploy.image.session.Offer;
import io.github.schemacheck.deploy.image.session.Offer.Secret;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is built.
 *
 * @param name of the Dockerfile, as people call it
 * @param context the folder that COPY copies from
 * @param target the stage to stop at; empty for the last
 */
public record Source(Path dockerfile, String name, Path context, String target) {
    /** @return for a build of this; {@code secrets} by id */
    public Offer offer(Logins logins, Map<String, Secret> secrets) {
        return new Offer(folder(), file().resolveSibling("").normalize(), logins, secrets);
    }

    Path folder() {
        return context.toAbsolutePath().normalize();
    }

    Path file() {
        return dockerfile.toAbsolutePath().normalize();
    }
}
