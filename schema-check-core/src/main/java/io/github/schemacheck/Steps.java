package io.github.schemacheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The steps of a run and how long each took. */
final class Steps {
    private final Clock clock;
    private final Consumer<String> progress;
    private final Map<String, Duration> times = new LinkedHashMap<>();

    Steps(Clock clock, Consumer<String> progress) {
        this.clock = clock;
        this.progress = progress;
    }

    <T> T time(String name, Supplier<T> step) {
        progress.accept(name);
        Instant start = clock.instant();
        T result = step.get();
        times.put(name, Duration.between(start, clock.instant()));
        return result;
    }

    Map<String, Duration> times() {
        return times;
    }
}
