package io.github.schemacheck.deploy.changes;

import io.github.schemacheck.deploy.changes.StatIndex.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Reads files that do not look as they did when they were hashed before.
 *
 * @param strategies by path; what no deployment holds is not even read
 * @param racy what was modified since may have been written once more without a trace in its time, in nanoseconds
 */
record Hashing(Path folder, Function<String, Strategy> strategies, long racy) {
    /** No file system has coarser times, and no clock of a server that we want to trust is further ahead. */
    private static final Duration RACY = Duration.ofSeconds(2);

    static Hashing of(Path folder, Triggers triggers, Clock clock) {
        return new Hashing(folder, triggers.compile()::of, since(clock));
    }

    /** @return where every file counts as much as any other */
    static Hashing of(Path folder, Clock clock) {
        return new Hashing(folder, path -> Strategy.FULL, since(clock));
    }

    private static long since(Clock clock) {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis()) - RACY.toNanos();
    }

    /**
     * @param before what was known; need not know any of the files, nor only these
     * @return of these files; those of no strategy may be missing
     * @throws UncheckedIOException where one cannot be read
     */
    Map<String, Entry> again(Map<String, Entry> before, List<FoundFile> files) {
        Map<String, Entry> entries = new HashMap<>(files.size() * 2);
        List<FoundFile> others = new ArrayList<>();
        for (FoundFile file : files) {
            Entry entry = before.get(file.path());
            if (entry != null && entry.isStill(file)) {
                entries.put(file.path(), entry);
            } else {
                others.add(file);
            }
        }
        entries.putAll(hash(others));
        return entries;
    }

    private Map<String, Entry> hash(List<FoundFile> files) {
        Map<String, Entry> entries = new ConcurrentHashMap<>();
        files.parallelStream().forEach(file -> {
            Strategy strategy = strategies.apply(file.path());
            if (strategy != Strategy.NONE) {
                entries.put(file.path(), entry(file, strategy));
            }
        });
        return entries;
    }

    private Entry entry(FoundFile file, Strategy strategy) {
        try {
            return new Entry(
                    file.size(),
                    file.modified(),
                    file.inode(),
                    file.modified() >= racy,
                    new HashedFile(strategy, FileHash.of(folder, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
