package io.github.schemacheck.deploy.testing.railway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A service in one environment. */
public final class Instance {
    final Map<String, Object> settings = new LinkedHashMap<>();
    final Map<String, String> variables = new TreeMap<>();
    final Map<String, String> sealed = new TreeMap<>();
    final Map<String, Object> limits = new LinkedHashMap<>();
    final Map<String, Object> regions = new LinkedHashMap<>();
    final List<Map<String, Object>> domains = new ArrayList<>();
    final List<Map<String, Object>> customDomains = new ArrayList<>();
    final List<Run> runs = new ArrayList<>();
    final Deque<List<String>> scripts = new ArrayDeque<>();
    final Deque<Map<String, Object>> failures = new ArrayDeque<>();
    final Deque<String> images = new ArrayDeque<>();
    String volume = "";
    int restarts;

    Instance(String name) {
        settings.put("serviceName", name);
        settings.put("builder", "RAILPACK");
        settings.put("restartPolicyMaxRetries", 10);
        settings.put("restartPolicyType", "ON_FAILURE");
        settings.put("numReplicas", 1);
        settings.put("watchPatterns", List.of());
    }

    /** The statuses of the next deployment, one after the other. */
    public Instance script(String... statuses) {
        scripts.add(List.of(statuses));
        return this;
    }

    /** The next deployment that fails says why. */
    public Instance because(String step, Map<String, Object> payload) {
        failures.add(Map.of("step", step, "payload", payload));
        return this;
    }

    /** The next deployment runs this, whatever the source is. */
    public Instance runInstead(String image) {
        images.add(image);
        return this;
    }

    public Instance repository(String repository) {
        settings.put("source", Map.of("repo", repository));
        return this;
    }

    public Instance image(String image) {
        settings.put("source", Map.of("image", image));
        return this;
    }

    /** It is live since then, and the source too. */
    public Instance live(String image) {
        Run run = new Run(image, variables);
        run.node.put("createdAt", "2026-01-01T00:00:00Z");
        run.become("SUCCESS");
        runs.add(run);
        return image(image);
    }

    public Instance sealed(String name, String value) {
        sealed.put(name, value);
        return this;
    }

    /** Two deployments cannot have it at once. */
    public Instance volume(String name) {
        volume = name;
        return this;
    }

    /** @return the newest first */
    public synchronized List<Run> runs() {
        List<Run> newest = new ArrayList<>(runs);
        Collections.reverse(newest);
        return newest;
    }

    public int restarts() {
        return restarts;
    }

    public Map<String, String> variables() {
        return variables;
    }

    public Map<String, Object> settings() {
        return settings;
    }

    /** @return the image of the source; empty where there is none */
    public String image() {
        return settings.get("source") instanceof Map<?, ?> source && source.get("image") != null
                ? source.get("image").toString()
                : "";
    }
}
