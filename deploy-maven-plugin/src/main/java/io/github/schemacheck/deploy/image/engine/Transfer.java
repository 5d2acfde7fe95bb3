package io.github.schemacheck.deploy.image.engine;

import io.github.schemacheck.deploy.image.rules.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Bytes on their way from or to an engine, told now and then while it lasts. */
public final class Transfer {
    private static final Duration TICK = Duration.ofSeconds(5);

    private record Part(long bytes, long total) {}

    private final Map<String, Part> parts = new HashMap<>();
    private Optional<Instant> told = Optional.empty();

    /**
     * @param part of it, as a layer
     * @param bytes of that part so far
     * @param total of that part; 0 where nobody knows
     * @return what to tell of all parts; empty where it was told a moment ago, or has only begun
     */
    public Optional<String> hear(String part, long bytes, long total, Instant at) {
        parts.put(part, new Part(bytes, total));
        Instant before = told.orElse(at);
        boolean due = !at.isBefore(before.plus(TICK));
        told = Optional.of(due ? at : before);
        return due ? Optional.of(words()) : Optional.empty();
    }

    private String words() {
        long bytes = parts.values().stream().mapToLong(Part::bytes).sum();
        long total = parts.values().stream().mapToLong(Part::total).sum();
        return Bytes.text(bytes) + (total == 0 ? " so far" : " of " + Bytes.text(total));
    }
}
