package io.github.schemacheck.deploy.image.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.image.engine.Transfer;
import io.github.schemacheck.deploy.image.rules.Bytes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What is heard of a push, told in a line for each layer that has come to its end. */
final class PushProgress {
    private final Consumer<String> lines;
    private final Clock clock;
    private final Transfer transfer = new Transfer();
    private final Map<String, Long> sizes = new LinkedHashMap<>();
    private final Map<String, Boolean> layers = new LinkedHashMap<>();
    private String digest = "";
    private String error = "";

    PushProgress(Consumer<String> lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    void hear(JsonNode line) {
        if (line.has("message")) {
            error = line.path("message").asText();
        } else if (line.has("error")) {
            error = line.path("errorDetail")
                    .path("message")
                    .asText(line.path("error").asText());
        } else if (line.has("aux")) {
            digest = line.path("aux").path("Digest").asText(digest);
        } else if (line.hasNonNull("id")) {
            hear(line.path("id").asText(), line);
        }
    }

    private void hear(String layer, JsonNode line) {
        String status = line.path("status").asText();
        JsonNode detail = line.path("progressDetail");
        sizes.merge(layer, detail.path("current").asLong(), Math::max);
        if (detail.path("current").asLong() > 0) {
            transfer.hear(
                            layer,
                            detail.path("current").asLong(),
                            detail.path("total").asLong(),
                            clock.instant())
                    .ifPresent(words -> lines.accept("  " + words));
        }
        if (status.equals("Pushed")) {
            end(layer, true, Bytes.text(sizes.getOrDefault(layer, 0L)) + " sent");
        } else if (status.equals("Layer already exists")) {
            end(layer, false, "already there");
        } else if (status.startsWith("Mounted from ")) {
            end(layer, false, "already there, in " + status.substring("Mounted from ".length()));
        }
    }

    private void end(String layer, boolean sent, String words) {
        if (layers.put(layer, sent) == null) {
            lines.accept("layer " + layer + " " + words);
        }
    }

    String error() {
        return error;
    }

    PushResult result() {
        long bytes = sizes.entrySet().stream()
                .filter(size -> layers.getOrDefault(size.getKey(), false))
                .mapToLong(Map.Entry::getValue)
                .sum();
        int sent = (int) layers.values().stream().filter(each -> each).count();
        return new PushResult(digest, layers.size(), sent, bytes);
    }
}
