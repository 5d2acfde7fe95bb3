package io.github.schemacheck.history.changelog;

import java.util.Map;
import java.util.Set;

/**
 * What a deployment tells Liquibase beside its changelogs.
 *
 * @param contexts in small letters; empty where none is named, and every change set runs
 * @param labels an expression; empty where none is named
 * @param parameters what {@code ${name}} stands for
 */
public record Deployment(Set<String> contexts, String labels, Map<String, String> parameters) {
    public Deployment {
        contexts = Set.copyOf(contexts);
        parameters = Map.copyOf(parameters);
    }

    /** @return whether it names contexts or labels */
    public boolean selects() {
        return !contexts.isEmpty() || !labels.isBlank();
    }
}
