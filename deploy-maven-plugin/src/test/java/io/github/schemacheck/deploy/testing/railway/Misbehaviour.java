package io.github.schemacheck.deploy.testing.railway;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** What goes wrong next. */
public final class Misbehaviour {
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    volatile boolean deadStreams;
    volatile int streamMessages = Integer.MAX_VALUE;
    volatile int requestsLeft = Integer.MAX_VALUE;

    /** @param operation as it is called in the document; the next {@code times} requests for it */
    public Misbehaviour next(String operation, int times, Fault fault) {
        Queue<Fault> queue = faults.computeIfAbsent(operation, name -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
        return this;
    }

    /** No subscription is taken any more. */
    public Misbehaviour withoutStreams() {
        deadStreams = true;
        return this;
    }

    /** Every subscription is cut after so many messages. */
    public Misbehaviour cutStreamsAfter(int messages) {
        streamMessages = messages;
        return this;
    }

    /** As the plans have it for an hour. */
    public Misbehaviour requestsLeft(int requests) {
        requestsLeft = requests;
        return this;
    }

    /** All that was to come. */
    public void forget() {
        faults.clear();
    }

    synchronized Optional<Fault> of(String operation) {
        if (requestsLeft-- <= 0) {
            return Optional.of(Fault.limited("3000"));
        }
        Queue<Fault> queue = faults.get(operation);
        return Optional.ofNullable(queue == null ? null : queue.poll());
    }
}
