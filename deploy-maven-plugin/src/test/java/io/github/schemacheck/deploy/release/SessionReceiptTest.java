package io.github.schemacheck.deploy.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionReceiptTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void modules_of_one_build_stand_side_by_side_and_those_of_another_are_gone() throws IOException {
        write("one", "api", "deployed");
        JsonNode both = write("one", "web", "running");
        assertThat(both.path("modules").path("api").path("state").asText()).isEqualTo("deployed");
        assertThat(both.path("modules").path("web").path("state").asText()).isEqualTo("running");
        assertThat(write("two", "web", "running").path("modules")).hasSize(1);
    }

    @Test
    void what_is_no_receipt_is_written_anew() throws IOException {
        Files.writeString(folder.resolve("receipts.json"), "[half a");
        assertThat(write("one", "web", "running").path("session").asText()).isEqualTo("one");
    }

    private JsonNode write(String session, String module, String state) throws IOException {
        Path file = folder.resolve("receipts.json");
        Files.write(
                file,
                new SessionReceipt(file, session, module)
                        .with(JSON.createObjectNode().put("state", state)));
        return JSON.readTree(Files.readAllBytes(file));
    }
}
