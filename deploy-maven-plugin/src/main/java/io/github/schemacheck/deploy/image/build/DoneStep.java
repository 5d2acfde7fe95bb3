package io.github.schemacheck.deploy.image.build;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A step that ended.
 *
 * @param cached whether the engine had its result already
 * @param took zero where it was cached
 * @param inputs digests by name of what it depends on besides its instruction and what it copies, as {@link StepInputs}
 *     has them
 * @param after steps before it that were not cached either, of its own stage or one that it copies from
 */
public record DoneStep(Step step, boolean cached, Duration took, Map<String, String> inputs, List<Step> after) {
    public DoneStep {
        inputs = Map.copyOf(inputs);
        after = List.copyOf(after);
    }
}
