package io.github.schemacheck.apply;

import java.util.List;

/**
 * What a migrate did.
 *
 * @param applied names of the migrations that this run applied, in order; may be empty
 * @param version the newest that live has now; empty where it has none
 */
public record Migrated(List<String> applied, String version) {
    public Migrated {
        applied = List.copyOf(applied);
    }
}
