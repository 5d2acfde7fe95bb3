package io.github.schemacheck;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.data.Assertion;
import io.github.schemacheck.data.OrphanSettings;
import java.util.List;
import java.util.Optional;

/**
 * How far rows are looked at.
 *
 * @param orphans of foreign keys
 * @param assertions queries of the project that have to return no row
 * @param impliedKeys whether columns that look like foreign keys are looked at
 * @param replica of live, where orphans are looked for instead
 */
public record RowSettings(
        OrphanSettings orphans, List<Assertion> assertions, boolean impliedKeys, Optional<DatabaseUrl> replica) {
    public static final RowSettings DEFAULT =
            new RowSettings(OrphanSettings.DEFAULT, List.of(), false, Optional.empty());

    public RowSettings {
        assertions = List.copyOf(assertions);
    }
}
