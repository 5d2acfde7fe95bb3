package io.github.schemacheck.deploy.image.registry;

import java.util.Map;

/**
 * An image in a registry.
 *
 * @param digest of what its name stands for: the name under which it never changes
 * @param labels of its configuration
 */
public record RemoteImage(String digest, Map<String, String> labels) {
    public RemoteImage {
        labels = Map.copyOf(labels);
    }
}
