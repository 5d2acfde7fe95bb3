package io.github.schemacheck.history;

import io.github.schemacheck.migration.Migration;
import java.util.List;

/**
 * Files and rows, put together.
 *
 * @param applied files that count as applied, in the order in which they ran; those at or below a baseline first
 * @param pending files that the next migrate runs, versioned ones first, in its order; outdated repeatables included
 * @param notes what was assumed, one line each
 */
public record Reconciliation(History history, List<Migration> applied, List<Migration> pending, List<String> notes) {
    public Reconciliation {
        applied = List.copyOf(applied);
        pending = List.copyOf(pending);
        notes = List.copyOf(notes);
    }
}
