package io.github.schemacheck.check;

import io.github.schemacheck.data.DataFact;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.MigrationEffects;
import io.github.schemacheck.history.Position;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * All that checks may look at.
 *
 * @param expected what the code needs at this stage
 * @param live the database behind DATABASE_URL
 * @param drift from {@code expected} to {@code live}: removed is missing in live, added is extra in live
 * @param histories of the migration tools that are in use
 * @param position where live stands by its schema; empty where its version table says that, or nobody looked
 * @param effects of migrations whose rows in the version table tell another story than the schema of live; empty where
 *     nobody looked
 * @param data what was looked up in the rows of live; empty where nobody looked
 */
public record Evidence(
        Schema expected,
        Schema live,
        SchemaDiff drift,
        List<ToolHistory> histories,
        Optional<Position> position,
        List<MigrationEffects> effects,
        List<DataFact> data) {
    public Evidence {
        histories = List.copyOf(histories);
        effects = List.copyOf(effects);
        data = List.copyOf(data);
    }

    /** Evidence of schemas alone. */
    public Evidence(Schema expected, Schema live, SchemaDiff drift) {
        this(expected, live, drift, List.of(), Optional.empty(), List.of(), List.of());
    }
}
