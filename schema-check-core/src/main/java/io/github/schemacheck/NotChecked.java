package io.github.schemacheck;

import java.util.Set;

/**
 * What this review says nothing about. Never the same as "passed".
 *
 * @param what in a few words: {@code rows of 12 foreign keys}
 * @param why and, where there is a way, how to have it checked
 * @param checks ids of those that could not look everywhere; empty where that is not about checks
 */
public record NotChecked(String what, String why, Set<String> checks) {
    public NotChecked {
        checks = Set.copyOf(checks);
    }

    /** What no check looks at. */
    public NotChecked(String what, String why) {
        this(what, why, Set.of());
    }
}
