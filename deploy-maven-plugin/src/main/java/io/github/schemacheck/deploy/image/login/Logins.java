package io.github.schemacheck.deploy.image.login;

import java.util.Optional;

/** Knows how to log in at registries. */
@FunctionalInterface
public interface Logins {
    /** Nobody logs in anywhere. */
    Logins NONE = host -> Optional.empty();

    /** @param host with its port, as in an image's name; {@code docker.io} for Docker Hub */
    Optional<Login> at(String host);

    /** @return these first, then the others */
    default Logins or(Logins others) {
        return host -> at(host).or(() -> others.at(host));
    }
}
