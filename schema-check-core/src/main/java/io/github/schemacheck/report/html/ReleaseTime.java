package io.github.schemacheck.report.html;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a release took that came to its end.
 *
 * @param target what was released to, as told to people
 * @param begun as ISO 8601 has it
 * @param steps in their order; may be empty
 */
public record ReleaseTime(String target, String begun, List<Step> steps) {
    public ReleaseTime {
        steps = List.copyOf(steps);
    }

    /**
     * @param name unique in its release
     * @param image what was cached; empty where the step builds no image, or nothing is known of it
     */
    public record Step(String name, Duration took, Optional<ImageSteps> image) {}

    /**
     * The steps of an image that a step built.
     *
     * @param cached those whose result the engine had
     * @param run the others
     */
    public record ImageSteps(int cached, int run) {
        String words() {
            return cached + " of " + (cached + run) + " cached";
        }
    }

    Duration took() {
        return steps.stream().map(Step::took).reduce(Duration.ZERO, Duration::plus);
    }

    List<String> names() {
        return steps.stream().map(Step::name).toList();
    }

    Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
