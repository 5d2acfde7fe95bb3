package io.github.schemacheck.deploy.testing.railway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A deployment: what is told of it stands in {@link #node}, by the names of the API. */
public final class Run {
    final Map<String, Object> node = new LinkedHashMap<>();
    final List<Map<String, Object>> events = new ArrayList<>();
    final List<Map<String, Object>> buildLogs = new ArrayList<>();
    final List<Map<String, Object>> logs = new ArrayList<>();
    final Map<String, String> variables;
    final Channel statuses = new Channel();
    final Channel steps = new Channel();
    final Channel buildLines = new Channel();
    final Channel lines = new Channel();

    Run(String image, Map<String, String> variables) {
        this.variables = new LinkedHashMap<>(variables);
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("image", image);
        meta.put("reason", "deploy");
        node.put("id", UUID.randomUUID().toString());
        node.put("status", "QUEUED");
        node.put("createdAt", Instant.now().toString());
        node.put("canRollback", true);
        node.put("deploymentStopped", false);
        node.put("meta", meta);
    }

    public String id() {
        return node.get("id").toString();
    }

    public String status() {
        return node.get("status").toString();
    }

    /** @return what runs, which need not be what was asked for */
    public String image() {
        return meta().get("image").toString();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> meta() {
        return (Map<String, Object>) node.get("meta");
    }

    public synchronized void become(String status) {
        node.put("status", status);
        statuses.tell(new LinkedHashMap<>(node));
    }

    /** @param payload by the names of the API */
    public synchronized void step(String step, Map<String, Object> payload) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", UUID.randomUUID().toString());
        event.put("step", step);
        event.put("createdAt", Instant.now().toString());
        event.put("completedAt", Instant.now().toString());
        event.put("payload", payload);
        events.add(event);
        steps.tell(event);
    }

    public synchronized void log(String message) {
        Map<String, Object> line = line(message);
        logs.add(line);
        lines.tell(List.of(line));
    }

    public synchronized void buildLog(String message) {
        Map<String, Object> line = line(message);
        buildLogs.add(line);
        buildLines.tell(List.of(line));
    }

    private static Map<String, Object> line(String message) {
        return Map.of("timestamp", Instant.now().toString(), "message", message, "severity", "info");
    }
}
