package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.railway.graphql.Spoken;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A step of a deployment.
 *
 * @param words what Railway says of it; empty where it says nothing
 * @param failed whether the words are an error
 */
public record DeploymentEvent(String id, String step, boolean done, String words, boolean failed) {
    static DeploymentEvent of(JsonNode node) {
        JsonNode payload = node.path("payload");
        return new DeploymentEvent(
                node.path("id").asText(),
                node.path("step").asText().toLowerCase(Locale.ROOT).replace('_', ' '),
                node.hasNonNull("completedAt"),
                words(payload),
                payload.hasNonNull("error"));
    }

    private static String words(JsonNode payload) {
        String attempt = payload.hasNonNull("attempt")
                ? "attempt " + payload.path("attempt").asInt()
                        + (payload.hasNonNull("maxAttempts")
                                ? " of " + payload.path("maxAttempts").asInt()
                                : "")
                : "";
        String time = payload.hasNonNull("durationMs")
                ? Spoken.of(Duration.ofMillis(payload.path("durationMs").asLong()))
                : "";
        String skipped = payload.path("skipped").asBoolean() ? "skipped" : "";
        Stream<String> said = Stream.of("error", "reason", "detail")
                .map(field -> payload.path(field).asText(""));
        return Stream.of(Stream.of(skipped, attempt), said, Stream.of(time))
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** @return what it came to; empty where nothing failed */
    static String failure(List<DeploymentEvent> events) {
        List<DeploymentEvent> failed =
                events.stream().filter(DeploymentEvent::failed).toList();
        return failed.isEmpty() ? "" : failed.get(failed.size() - 1).toString();
    }

    @Override
    public String toString() {
        return step + (words.isEmpty() ? "" : ": " + words);
    }
}
