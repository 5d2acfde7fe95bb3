package io.github.schemacheck;

import java.util.List;

/**
 * Whether an application that was built with older migrations fits a schema.
 *
 * @param misses what it names and does not find, a line each; empty where it fits
 * @param notProven what could not be compared, a line each; empty where all was
 */
public record ApplicationFit(List<String> misses, List<String> notProven) {
    public ApplicationFit {
        misses = List.copyOf(misses);
        notProven = List.copyOf(notProven);
    }

    /** @return whether it is proven that nothing is missed */
    public boolean isProven() {
        return misses.isEmpty() && notProven.isEmpty();
    }
}
