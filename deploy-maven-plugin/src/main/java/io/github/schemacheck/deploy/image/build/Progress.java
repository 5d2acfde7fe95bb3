package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.engine.Transfer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts together what is heard of a build, and tells it in lines that are only ever appended. */
final class Progress {
    private static final int KEPT_LINES = 20;
    private static final String CACHE = "importing cache manifest from ";
    private static final String CONTEXT = "[internal] load build context";
    private static final Pattern BASE = Pattern.compile(
            "(?:\\[internal] load metadata for |resolve image config for |docker-image://|(?:\\[.*] )?FROM )"
                    + "(?:docker-image://)?([^\\s@]+).*");

    private static final Pattern FROM = Pattern.compile("(?:\\[.*] )?FROM (\\S+).*");

    private final Consumer<String> lines;
    private final Map<String, Vertex> vertices = new LinkedHashMap<>();
    private final Map<String, StepLog> logs = new LinkedHashMap<>();
    private final Map<String, Transfer> transfers = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    Progress(Consumer<String> lines) {
        this.lines = lines;
    }

    void hear(Trace trace) {
        trace.vertices().forEach(this::hear);
        trace.moved().forEach(this::hear);
        for (Trace.Output output : trace.outputs()) {
            Optional<Step> step =
                    Optional.ofNullable(vertices.get(output.vertex())).flatMap(vertex -> Step.of(vertex.name()));
            step.ifPresent(known -> tell(
                    known,
                    logs.computeIfAbsent(output.vertex(), id -> new StepLog(KEPT_LINES))
                            .add(output.text())));
        }
    }

    private void hear(Moved moved) {
        String name = Optional.ofNullable(vertices.get(moved.vertex()))
                .map(Vertex::name)
                .orElse("");
        Optional<String> what =
                Step.of(name).map(Step::label).or(() -> Optional.of("context").filter(is -> name.equals(CONTEXT)));
        what.ifPresent(known -> transfers
                .computeIfAbsent(moved.vertex(), id -> new Transfer())
                .hear(moved.part(), moved.bytes(), moved.total(), moved.at())
                .ifPresent(words -> lines.accept("  " + known + " " + words)));
    }

    private void tell(Step step, List<String> printed) {
        printed.forEach(line -> lines.accept("  " + step.label() + " | " + line));
    }

    private void hear(Vertex heard) {
        Vertex now = vertices.containsKey(heard.id()) ? heard.or(vertices.get(heard.id())) : heard;
        vertices.put(heard.id(), now);
        Optional<Step> step = Step.of(now.name());
        if (step.isEmpty()) {
            tellMissingCache(now);
            return;
        }
        if (now.started().isPresent()
                && now.ended().isEmpty()
                && step.get().instruction().startsWith("RUN")) {
            tellOnce("started " + now.id(), step.get().shown() + " running …");
        }
        if (now.ended().isPresent()) {
            Optional.ofNullable(logs.get(now.id())).ifPresent(log -> tell(step.get(), log.end()));
            tellOnce("ended " + now.id(), step.get().shown() + " " + outcome(now));
        }
    }

    /** The build goes on without it, and nobody would know why nothing is cached. */
    private void tellMissingCache(Vertex vertex) {
        if (vertex.name().startsWith(CACHE) && !vertex.error().isEmpty()) {
            tellOnce(
                    "cache " + vertex.id(),
                    "No cache from " + vertex.name().substring(CACHE.length()) + ": " + vertex.error());
        }
    }

    private void tellOnce(String key, String line) {
        if (told.add(key)) {
            lines.accept(line);
        }
    }

    private static String outcome(Vertex vertex) {
        if (vertex.error().contains("context canceled")) {
            return "CANCELED";
        }
        if (!vertex.error().isEmpty()) {
            return "FAILED";
        }
        return vertex.cached() ? "CACHED" : seconds(vertex.took());
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** @return steps that count and ended well, in the order in which they began */
    List<DoneStep> done(StepInputs inputs) {
        List<DoneStep> done = new ArrayList<>();
        for (Vertex vertex : vertices.values()) {
            Step.of(vertex.name())
                    .filter(Step::counts)
                    .filter(step -> vertex.ended().isPresent() && vertex.error().isEmpty())
                    .ifPresent(step -> done.add(new DoneStep(
                            step,
                            vertex.cached(),
                            vertex.cached() ? Duration.ZERO : vertex.took(),
                            inputs.of(step, bases(vertex)),
                            vertex.cached() ? List.of() : uncachedBefore(vertex))));
        }
        return List.copyOf(done);
    }

    private List<Step> uncachedBefore(Vertex vertex) {
        return before(vertex).stream()
                .filter(input -> !input.cached())
                .flatMap(input -> Step.of(input.name()).filter(Step::counts).stream())
                .toList();
    }

    private List<String> bases(Vertex vertex) {
        return before(vertex).stream()
                .map(input -> FROM.matcher(input.name()))
                .filter(Matcher::matches)
                .map(from -> from.group(1))
                .toList();
    }

    /** All that it waits for, and what these wait for. */
    private List<Vertex> before(Vertex vertex) {
        List<Vertex> found = new ArrayList<>();
        Deque<String> left = new ArrayDeque<>(vertex.inputs());
        Set<String> seen = new HashSet<>();
        while (!left.isEmpty()) {
            String id = left.pop();
            Vertex input = vertices.get(id);
            if (input != null && seen.add(id)) {
                found.add(input);
                left.addAll(input.inputs());
            }
        }
        return found;
    }

    /** @return the base image that could not be asked for; empty where none failed so */
    Optional<String> missingBase() {
        return vertices.values().stream()
                .filter(vertex -> !vertex.error().isEmpty() && !vertex.error().contains("context canceled"))
                .map(vertex -> BASE.matcher(vertex.name()))
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .findFirst();
    }

    /** @return the step that failed, and the last lines that it printed; empty where none did */
    Optional<FailedStep> failed() {
        return vertices.values().stream()
                .filter(vertex -> !vertex.error().isEmpty() && !vertex.error().contains("context canceled"))
                .flatMap(vertex -> Step.of(vertex.name())
                        .map(step -> new FailedStep(
                                step,
                                vertex.error(),
                                Optional.ofNullable(logs.get(vertex.id()))
                                        .map(StepLog::last)
                                        .orElse(List.of())))
                        .stream())
                .findFirst();
    }
}
