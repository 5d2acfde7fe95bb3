package io.github.schemacheck.deploy.image.login;

import java.util.Map;
import java.util.Optional;

/**
 * {@code DEPLOY_REGISTRY_USERNAME} and {@code DEPLOY_REGISTRY_PASSWORD}, as pipelines set them.
 *
 * @param registry for which they are; no other host is told them
 */
public record EnvironmentLogin(Map<String, String> environment, String registry) implements Logins {
    public EnvironmentLogin {
        environment = Map.copyOf(environment);
    }

    @Override
    public Optional<Login> at(String host) {
        String password = environment.getOrDefault("DEPLOY_REGISTRY_PASSWORD", "");
        return host.equals(registry) && !password.isEmpty()
                ? Optional.of(new Login(environment.getOrDefault("DEPLOY_REGISTRY_USERNAME", ""), password))
                : Optional.empty();
    }
}
