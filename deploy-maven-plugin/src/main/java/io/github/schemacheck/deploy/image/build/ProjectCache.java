package io.github.schemacheck.deploy.image.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.engine.EngineProblems;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of an engine's build cache that one project's builds have left. An engine keeps no list of that. */
public final class ProjectCache {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Engine engine;

    public ProjectCache(Engine engine) {
        this.engine = engine;
    }

    /**
     * What was cleared.
     *
     * @param records parts of the cache
     */
    public record Cleared(int records, long bytes) {}

    /**
     * @param steps that builds of the project have run: theirs is what ran their commands, and what was built on it
     * @param image that the last one made, and with it the top of it; empty where nobody knows
     */
    public Cleared clear(List<Step> steps, Optional<String> image) {
        List<Long> layers = image.map(this::layers).orElse(List.of());
        Set<CacheRecord> owned = OwnedRecords.of(records(), steps, layers);
        int cleared = 0;
        long bytes = 0;
        // What others are built on goes after them: the engine keeps it until then.
        for (CacheRecord each : OwnedRecords.leavesFirst(owned)) {
            JsonNode answer = ask(
                    Request.Method.POST,
                    "/build/prune?all=1&filters="
                            + URLEncoder.encode("{\"id\":[\"" + each.id() + "\"]}", StandardCharsets.UTF_8));
            cleared += answer.path("CachesDeleted").size();
            bytes += answer.path("SpaceReclaimed").asLong();
        }
        return new Cleared(cleared, bytes);
    }

    /** @return bytes of those that hold files, lowest first */
    private List<Long> layers(String image) {
        List<Long> bytes = new ArrayList<>();
        Layers.topFirst(engine, image).forEach(layer -> bytes.add(0, layer.bytes()));
        return bytes;
    }

    private List<CacheRecord> records() {
        List<CacheRecord> records = new ArrayList<>();
        for (JsonNode each :
                ask(Request.Method.GET, "/system/df?type=build-cache").path("BuildCache")) {
            String parent =
                    each.path("Parent").asText(each.path("Parents").path(0).asText());
            records.add(new CacheRecord(
                    each.path("ID").asText(),
                    parent,
                    each.path("Description").asText(),
                    each.path("Size").asLong(),
                    each.path("InUse").asBoolean()));
        }
        return records;
    }

    private JsonNode ask(Request.Method method, String path) {
        Request request = Request.builder().method(method).path(path).build();
        try (Response response = engine.ask(request);
                InputStream body = response.getBody()) {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new EngineProblems(engine.address()).lost(e);
        }
    }
}
