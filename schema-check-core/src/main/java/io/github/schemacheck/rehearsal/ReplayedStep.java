package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.Schema;
import java.util.List;

/**
 * What the shadow held after a step.
 *
 * @param names the migrations of the step; empty for the first step, after which the shadow is where live should be
 * @param repeatable whether they were repeatable ones
 */
record ReplayedStep(List<String> names, boolean repeatable, Schema after) {
    ReplayedStep {
        names = List.copyOf(names);
    }
}
