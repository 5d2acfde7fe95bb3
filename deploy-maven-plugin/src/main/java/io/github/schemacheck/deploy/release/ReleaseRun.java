package io.github.schemacheck.deploy.release;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.image.build.BuildResult;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run of a release, as all of its parts know it.
 *
 * @param earlier the receipt of the run before; empty where there is none
 */
record ReleaseRun(
        ReleaseSettings settings,
        Goals goals,
        ReleaseSteps steps,
        Receipt receipt,
        Optional<JsonNode> earlier,
        Consumer<String> lines) {
    /** @return the run before, where it ended without a word */
    Optional<JsonNode> killed() {
        return earlier.filter(run -> run.path("state").asText().equals(Receipt.RUNNING));
    }

    /** The image is built in more than one step; what was cached is kept of each, unless the goal built nothing. */
    void build(String step) {
        Optional<BuildResult> before = goals.told(BuildResult.class);
        goals.run("build-image", Map.of());
        Optional<BuildResult> built = goals.told(BuildResult.class);
        if (!built.equals(before)) {
            built.ifPresent(result -> steps.image(step, result));
        }
    }

    void tell(String line) {
        lines.accept(line);
    }
}
