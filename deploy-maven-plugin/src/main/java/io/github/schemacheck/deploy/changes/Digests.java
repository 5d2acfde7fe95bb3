package io.github.schemacheck.deploy.changes;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** From files to one digest for each strategy. */
final class Digests {
    private Digests() {}

    static Map<Strategy, String> of(Map<String, StatIndex.Entry> entries) {
        Map<Strategy, Digest> open = new EnumMap<>(Strategy.class);
        String[] paths = entries.keySet().toArray(String[]::new);
        Arrays.parallelSort(paths);
        for (String path : paths) {
            HashedFile file = Objects.requireNonNull(entries.get(path)).hashed();
            open.computeIfAbsent(file.strategy(), strategy -> new Digest())
                    .line(path)
                    .line(file.hash());
        }
        Map<Strategy, String> digests = new EnumMap<>(Strategy.class);
        open.forEach((strategy, digest) -> digests.put(strategy, digest.text()));
        return digests;
    }
}
