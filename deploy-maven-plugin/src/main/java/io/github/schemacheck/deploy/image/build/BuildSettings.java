package io.github.schemacheck.deploy.image.build;

import java.util.List;
import java.util.Map;

/**
 * One build.
 *
 * @param tags names of the image, with tags; may be empty
 */
public record BuildSettings(Source source, Options options, List<String> tags, Map<String, String> labels) {
    public BuildSettings {
        tags = List.copyOf(tags);
        labels = Map.copyOf(labels);
    }
}
