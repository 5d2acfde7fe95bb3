package io.github.schemacheck.deploy.image.build;

import java.time.Duration;
import java.util.List;

/**
 * A step that ended.
 *
 * @param cached whether the engine had its result already
 * @param took zero where it was cached
 * @param after steps before it that were not cached either, of its own stage or one that it copies from
 */
public record DoneStep(Step step, boolean cached, Duration took, List<Step> after) {}
