package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A volume of a service in one environment.
 *
 * @param service its id; empty where no service has it
 */
public record Volume(String id, String name, String service, String path, double usedMegabytes, int megabytes) {
    static Volume of(JsonNode node) {
        return new Volume(
                node.path("id").asText(),
                node.path("volume").path("name").asText(),
                node.path("serviceId").asText(""),
                node.path("mountPath").asText(),
                node.path("currentSizeMB").asDouble(),
                node.path("sizeMB").asInt());
    }
}
