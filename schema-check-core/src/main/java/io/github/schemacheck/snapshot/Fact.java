package io.github.schemacheck.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line below an object: the value of a component, or the components below it. */
final class Fact {
    private final int line;
    private final Map<String, Fact> below = new LinkedHashMap<>();
    private @Nullable String value;

    Fact(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    /** @throws IllegalArgumentException where the path has been told before */
    void put(String path, String text, int at) {
        Fact fact = this;
        for (String name : path.split("\\.", -1)) {
            fact = fact.below.computeIfAbsent(name, n -> new Fact(at));
        }
        if (fact.value != null) {
            throw new IllegalArgumentException("\"" + path + "\" is told twice");
        }
        fact.value = text;
    }

    /** @return the fact, which is then used up */
    Optional<Fact> take(String name) {
        return Optional.ofNullable(below.remove(name));
    }

    /** @return the one fact below, which is then used up */
    Map.Entry<String, Fact> takeOnly() {
        if (below.size() != 1) {
            throw new DamagedLine(line, "one variant is expected here, not " + below.keySet());
        }
        Map.Entry<String, Fact> only = below.entrySet().iterator().next();
        below.clear();
        return only;
    }

    /** @return whether nothing is left below */
    boolean isEmpty() {
        return below.isEmpty();
    }

    String text() {
        if (value == null || !below.isEmpty()) {
            throw new DamagedLine(line, "a single value is expected here");
        }
        return value;
    }

    /** Whatever is not used up is unknown to this version, and nothing may be read past. */
    void checkUsedUp() {
        below.forEach((name, fact) -> {
            throw new DamagedLine(fact.line, "\"" + name + "\" is not known here");
        });
    }
}
