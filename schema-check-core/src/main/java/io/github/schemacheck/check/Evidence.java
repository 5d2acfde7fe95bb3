package io.github.schemacheck.check;

import io.github.schemacheck.data.DataFact;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.History;
import io.github.schemacheck.schema.Schema;
import java.util.List;

/**
 * All that checks may look at.
 *
 * @param expected what the code needs at this stage
 * @param live the database behind DATABASE_URL
 * @param drift from {@code expected} to {@code live}: removed is missing in live, added is extra in live
 * @param history the migrations, applied and pending; empty where the expected schema does not come from migrations
 * @param data what was looked up in the rows of live; empty where nobody looked
 */
public record Evidence(Schema expected, Schema live, SchemaDiff drift, History history, List<DataFact> data) {
    public Evidence {
        data = List.copyOf(data);
    }

    /** Evidence of schemas and migrations alone. */
    public Evidence(Schema expected, Schema live, SchemaDiff drift, History history) {
        this(expected, live, drift, history, List.of());
    }
}
