package io.github.schemacheck.it;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which builds a quick run tries: those that matter most, and of the others one in so many, other ones with every seed.
 *
 * @param key names of the builds that are always tried, separated by commas
 */
public record BuildSample(long seed, int oneIn, String key) {
    public boolean holds(Path build) {
        String name = build.getFileName().toString();
        return oneIn == 1
                || List.of(key.split(",")).contains(name)
                || new SplittableRandom(seed ^ name.hashCode()).nextInt(oneIn) == 0;
    }
}
