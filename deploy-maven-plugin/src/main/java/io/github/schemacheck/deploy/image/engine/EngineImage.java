package io.github.schemacheck.deploy.image.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An image as an engine has it.
 *
 * @param id of its configuration
 */
public record EngineImage(String id, Map<String, String> labels) {
    public EngineImage {
        labels = Map.copyOf(labels);
    }

    /** @return empty where the engine has no image of that name or id */
    public static Optional<EngineImage> find(Engine engine, String name) {
        return read(engine, "/images/" + name + "/json")
                .map(image -> of(image.path("Id").asText(), image));
    }

    /** @return the image of a container, with the labels of that image; empty where there is no such container */
    public static Optional<EngineImage> ofContainer(Engine engine, String container) {
        return read(engine, "/containers/" + container + "/json")
                .map(found -> of(found.path("Image").asText(), found));
    }

    private static EngineImage of(String id, JsonNode node) {
        Map<String, String> labels = new HashMap<>();
        node.path("Config")
                .path("Labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return new EngineImage(id, labels);
    }

    private static Optional<JsonNode> read(Engine engine, String path) {
        Request request =
                Request.builder().method(Request.Method.GET).path(path).build();
        try (Response response = engine.ask(request);
                InputStream body = response.getBody()) {
            JsonNode answer = new ObjectMapper().readTree(body);
            return response.getStatusCode() == 200 ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            throw new EngineProblems(engine.address()).lost(e);
        }
    }
}
