package io.github.schemacheck.deploy.image.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** What the engine streams while it builds: traces, the image's id, an error at the end. */
record Answer(String imageId, String error) {
    /** @throws IOException where the engine hangs up before its last word */
    static Answer read(InputStream stream, Progress progress) throws IOException {
        String imageId = "";
        String error = "";
        try (MappingIterator<JsonNode> lines =
                new ObjectMapper().readerFor(JsonNode.class).readValues(stream)) {
            while (lines.hasNextValue()) {
                JsonNode line = lines.nextValue();
                String id = line.path("id").asText();
                if (id.equals("moby.buildkit.trace")) {
                    progress.hear(
                            Trace.of(Base64.getDecoder().decode(line.path("aux").asText())));
                } else if (id.equals("moby.image.id")) {
                    imageId = line.path("aux").path("ID").asText();
                } else if (line.has("error")) {
                    error = line.path("errorDetail")
                            .path("message")
                            .asText(line.path("error").asText());
                }
            }
        }
        if (imageId.isEmpty() && error.isEmpty()) {
            throw new IOException("unexpected end of stream");
        }
        return new Answer(imageId, error);
    }
}
