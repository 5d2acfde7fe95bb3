package io.github.schemacheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The steps of a run and how long each took. */
final class Steps {
    /** Shorter ones are not worth a line; what takes longer inside a step tells of itself when it begins. */
    private static final Duration NOTICED = Duration.ofSeconds(1);

    private final Clock clock;
    private final Consumer<String> progress;
    private final Map<String, Duration> times = new LinkedHashMap<>();

    Steps(Clock clock, Consumer<String> progress) {
        this.clock = clock;
        this.progress = progress;
    }

    <T> T time(String name, Supplier<T> step) {
        Instant start = clock.instant();
        T result = step.get();
        Duration took = Duration.between(start, clock.instant());
        times.put(name, took);
        if (took.compareTo(NOTICED) >= 0) {
            progress.accept(String.format(Locale.ROOT, "%s: %.1f s", name, took.toMillis() / 1000.0));
        }
        return result;
    }

    Map<String, Duration> times() {
        return times;
    }
}
