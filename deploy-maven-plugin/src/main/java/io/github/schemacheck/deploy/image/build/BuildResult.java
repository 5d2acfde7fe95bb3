package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.session.Travelled;
import java.time.Duration;
import java.util.List;

/**
 * An image was built.
 *
 * @param imageId {@code sha256:…}, of its configuration
 * @param steps those that count: all but FROM
 * @param travelled what of the context the engine did not have
 */
public record BuildResult(String imageId, List<DoneStep> steps, Travelled travelled, Duration took) {
    public BuildResult {
        steps = List.copyOf(steps);
    }

    public long cached() {
        return steps.stream().filter(DoneStep::cached).count();
    }
}
