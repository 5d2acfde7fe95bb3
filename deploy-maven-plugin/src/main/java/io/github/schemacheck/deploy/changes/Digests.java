package io.github.schemacheck.deploy.changes;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** From files to one digest for each strategy. */
final class Digests {
    private Digests() {}

    static Map<Strategy, String> of(Map<String, StatIndex.Entry> entries) {
        Map<Strategy, Digest> open = new EnumMap<>(Strategy.class);
        new TreeMap<>(entries)
                .forEach((path, entry) -> open.computeIfAbsent(entry.hashed().strategy(), strategy -> new Digest())
                        .line(path)
                        .line(entry.hashed().hash()));
        Map<Strategy, String> digests = new EnumMap<>(Strategy.class);
        open.forEach((strategy, digest) -> digests.put(strategy, digest.text()));
        return digests;
    }
}
