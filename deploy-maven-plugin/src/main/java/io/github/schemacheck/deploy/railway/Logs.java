package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.deploy.railway.graphql.Operation;
import io.github.schemacheck.deploy.railway.graphql.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** What a deployment wrote. No verdict hangs on it. */
public final class Logs {
    private final GraphQl api;
    private final Rests rests;

    Logs(GraphQl api, Rests rests) {
        this.api = api;
        this.rests = rests;
    }

    /** Whose lines. */
    public enum Kind {
        BUILD(Operation.BUILD_LOGS, Operation.BUILD_LOG_STREAM),
        DEPLOY(Operation.DEPLOYMENT_LOGS, Operation.DEPLOYMENT_LOG_STREAM);

        private final Operation question;
        private final Operation stream;

        Kind(Operation question, Operation stream) {
            this.question = question;
            this.stream = stream;
        }
    }

    /**
     * Which lines.
     *
     * @param limit at most, the last ones
     * @param filter in Railway's own language; empty for all
     */
    public record Query(Kind kind, String deployment, int limit, Optional<Instant> since, String filter) {
        Map<String, Object> variables() {
            Map<String, Object> variables = new HashMap<>(Map.of("deploymentId", deployment, "limit", limit));
            since.ifPresent(from -> variables.put("startDate", from.toString()));
            if (!filter.isEmpty()) {
                variables.put("filter", filter);
            }
            return variables;
        }
    }

    /** @return the oldest first; Railway sends one more than it is asked for */
    public List<LogLine> read(Query query) {
        List<LogLine> lines = lines(api.ask(query.kind().question, query.variables())
                .path(query.kind().question.title()));
        return lines.subList(Math.max(0, lines.size() - query.limit()), lines.size());
    }

    /** Tells of each line once, as it comes, until the time is over; where the stream is cut, it asks now and then. */
    public void follow(Query query, Instant end, Consumer<LogLine> sink) {
        Once once = new Once(sink);
        Map<String, Object> variables = query.variables();
        variables.remove("startDate");
        Subscription stream = api.subscribe(
                query.kind().stream, variables, new Heard(query.kind().stream.title(), once));
        try {
            for (int looks = 1; Instant.now().isBefore(end); looks = once.isNew() ? 1 : looks + 1) {
                read(query).forEach(once::tell);
                Duration rest = rests.after(looks);
                Duration left = Duration.between(Instant.now(), end);
                Rests.rest(left.compareTo(rest) < 0 ? left : rest);
            }
        } finally {
            stream.close();
        }
    }

    private static List<LogLine> lines(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(LogLine::of)
                .sorted(Comparator.comparing(LogLine::timestamp))
                .toList();
    }

    private record Heard(String field, Once once) implements Subscription.Listener {
        @Override
        public void next(JsonNode data) {
            lines(data.path(field)).forEach(once::tell);
        }

        @Override
        public void ended(String reason) {
            // The looks go on without it.
        }
    }

    private static final class Once {
        private final Consumer<LogLine> sink;
        private final Set<LogLine> told = new HashSet<>();
        private boolean fresh;

        Once(Consumer<LogLine> sink) {
            this.sink = sink;
        }

        synchronized void tell(LogLine line) {
            if (told.add(line)) {
                fresh = true;
                sink.accept(line);
            }
        }

        synchronized boolean isNew() {
            boolean was = fresh;
            fresh = false;
            return was;
        }
    }
}
