package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.deploy.image.session.Offer.Secret;
import java.util.List;
import java.util.Map;

/**
 * One build.
 *
 * @param tags names of the image, with tags; may be empty
 * @param secrets by id, for {@code RUN --mount=type=secret}
 */
public record BuildSettings(
        Source source,
        Options options,
        List<String> tags,
        Map<String, String> labels,
        Logins logins,
        Map<String, Secret> secrets) {
    public BuildSettings {
        tags = List.copyOf(tags);
        labels = Map.copyOf(labels);
        secrets = Map.copyOf(secrets);
    }
}
