package io.github.schemacheck.deploy.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One receipt for all modules that one build releases.
 *
 * @param session what tells this build from any other, of which nothing is kept
 * @param module whose receipt is written now
 */
public record SessionReceipt(Path file, String session, String module) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return the text of the file with this module's receipt in it, beside those of the modules before */
    byte[] with(JsonNode receipt) throws IOException {
        ObjectNode all = read();
        if (!all.path("session").asText().equals(session)) {
            all = JSON.createObjectNode().put("session", session);
        }
        all.withObject("/modules").set(module, receipt);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private ObjectNode read() {
        try {
            return Files.isRegularFile(file) && JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode read
                    ? read
                    : JSON.createObjectNode();
        } catch (IOException notOurs) {
            return JSON.createObjectNode();
        }
    }
}
