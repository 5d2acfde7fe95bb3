package io.github.schemacheck.deploy.release;

import com.fasterxml.jackson.databind.JsonNode;
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

    void tell(String line) {
        lines.accept(line);
    }
}
