package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.deploy.railway.graphql.Operation;
import io.github.schemacheck.deploy.railway.graphql.Subscription;
import io.github.schemacheck.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Wakes who waits for a deployment when something happened to it; where the stream is cut, the rest is just longer. */
final class Signals implements AutoCloseable {
    private final Semaphore news = new Semaphore(0);
    private final List<Subscription> streams;

    /** @param events is told of each step, on another thread */
    Signals(GraphQl api, String id, Consumer<DeploymentEvent> events) {
        Map<String, ?> variables = Map.of("id", id);
        streams = List.of(
                api.subscribe(Operation.DEPLOYMENT_CHANGES, variables, new Listener(data -> news.release())),
                api.subscribe(
                        Operation.DEPLOYMENT_EVENT_STREAM,
                        variables,
                        new Listener(data -> events.accept(DeploymentEvent.of(data.path("deploymentEvents"))))));
    }

    /** Rests so long, or until something happened. */
    void await(Duration longest) {
        try {
            news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("The build was interrupted.", "run it again.", e);
        }
    }

    @Override
    public void close() {
        streams.forEach(Subscription::close);
    }

    private record Listener(Consumer<JsonNode> heard) implements Subscription.Listener {
        @Override
        public void next(JsonNode data) {
            heard.accept(data);
        }

        @Override
        public void ended(String reason) {
            // The looks go on without it.
        }
    }
}
