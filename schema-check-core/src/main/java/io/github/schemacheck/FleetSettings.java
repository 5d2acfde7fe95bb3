package io.github.schemacheck;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which tenants are to have the expected schema.
 *
 * @param review what is expected, how to connect, what counts; all migrations are expected to have run
 * @param words tenants by name: a schema of live with {@code *} for any text, {@code /database} on the same server, or
 *     a URL; may be empty
 * @param query whose first column has such words; empty for none
 * @param template the schema of the expected ones that each tenant has; empty: the only one with tables
 * @param connections the most databases to be read at once, 1 or more
 * @param journal where a stopped run is taken up again
 */
public record FleetSettings(
        ReviewSettings review,
        List<String> words,
        Optional<String> query,
        Optional<String> template,
        int connections,
        Path journal) {
    public FleetSettings {
        words = List.copyOf(words);
        if (connections < 1) {
            throw new IllegalArgumentException("connections: " + connections);
        }
    }
}
