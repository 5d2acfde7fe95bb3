package io.github.schemacheck.history;

import io.github.schemacheck.diff.Change;
import java.util.List;

/**
 * What one migration does to the schema, change by change, against what live has of it.
 *
 * @param migration as people say it: {@code V3__add_isbn.sql}
 * @param recorded whether the version table says that it ran
 * @param lenient whether it may pass over what is there already: IF NOT EXISTS, OR REPLACE, code
 * @param there what live has of it; where it is not recorded, only what could not be there without it
 * @param missing what live lacks of it
 */
public record MigrationEffects(
        String migration, boolean recorded, boolean lenient, List<Change> there, List<Change> missing) {
    public MigrationEffects {
        there = List.copyOf(there);
        missing = List.copyOf(missing);
    }
}
