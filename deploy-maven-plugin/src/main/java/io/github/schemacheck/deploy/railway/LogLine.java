package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A line that a build or an application wrote.
 *
 * @param timestamp in Railway's own form, which sorts as text
 * @param message without what would move a terminal's cursor or change its colours
 */
public record LogLine(String timestamp, String severity, String message) {
    private static final String CONTROLS =
            "\\u001B\\[[0-?]*[ -/]*[@-~]|\\u001B\\][^\\u0007]*\\u0007|[\\p{Cntrl}&&[^\\t]]";

    static LogLine of(JsonNode node) {
        return new LogLine(
                node.path("timestamp").asText(),
                node.path("severity").asText(""),
                node.path("message").asText("").replaceAll(CONTROLS, ""));
    }

    @Override
    public String toString() {
        return timestamp + "  " + message;
    }
}
