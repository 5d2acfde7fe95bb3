package io.github.schemacheck.deploy.image.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.engine.EngineProblems;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an image is made of. */
public record Layers(List<Layer> all) {
    /**
     * @param made by what instruction
     * @param bytes unpacked
     */
    public record Layer(String made, long bytes) {}

    /** @return largest first; otherwise as {@link #topFirst} */
    public static Layers of(Engine engine, String image) {
        return new Layers(topFirst(engine, image).stream()
                .sorted(Comparator.comparing(Layer::bytes).reversed())
                .toList());
    }

    /** @return without those that hold no files; none where the engine does not tell, or has no such image */
    static List<Layer> topFirst(Engine engine, String image) {
        Request request = Request.builder()
                .method(Request.Method.GET)
                .path("/images/" + image + "/history")
                .build();
        List<Layer> layers = new ArrayList<>();
        try (Response response = engine.ask(request);
                InputStream body = response.getBody()) {
            for (JsonNode each : new ObjectMapper().readTree(body)) {
                layers.add(new Layer(
                        made(each.path("CreatedBy").asText()), each.path("Size").asLong()));
            }
        } catch (IOException e) {
            throw new EngineProblems(engine.address()).lost(e);
        }
        layers.removeIf(layer -> layer.bytes <= 0);
        return layers;
    }

    private static String made(String command) {
        String line = command.replaceFirst(" # buildkit$", "")
                .replaceFirst("^(RUN )?/bin/sh -c (#\\(nop\\) *)?", "RUN ")
                .replaceAll("\\s+", " ")
                .strip();
        String told = line.isEmpty() ? "base image" : line;
        return told.length() > 60 ? told.substring(0, 59) + "…" : told;
    }

    public long bytes() {
        return all.stream().mapToLong(Layer::bytes).sum();
    }
}
