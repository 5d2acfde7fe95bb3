package io.github.schemacheck.trace;

import java.time.Duration;

/**
 * How long work on a table of live takes. Rates of a small server in a cloud with a cold cache, in bytes a second:
 * round numbers, to tell a moment from a minute.
 */
public final class Forecast {
    private static final long READ = 200_000_000;
    private static final long REWRITE = 50_000_000;
    private static final long BUILD_INDEX = 50_000_000;
    private static final long UPDATE = 10_000_000;

    private Forecast() {}

    /** Of a full scan. */
    public static Duration scan(TableSize size) {
        return time(size.bytes(), READ);
    }

    /** Of writing the table and all its indexes anew. */
    public static Duration rewrite(TableSize size) {
        return time(size.bytes(), REWRITE).plus(time(size.indexBytes(), BUILD_INDEX));
    }

    /** Of one more index. */
    public static Duration index(TableSize size) {
        return time(size.bytes(), BUILD_INDEX);
    }

    /** Of changing every row. */
    public static Duration update(TableSize size) {
        return time(size.bytes() + size.indexBytes(), UPDATE);
    }

    private static Duration time(long bytes, long rate) {
        return Duration.ofMillis(bytes * 1000 / rate);
    }
}
