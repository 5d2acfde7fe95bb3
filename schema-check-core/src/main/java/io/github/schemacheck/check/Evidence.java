package io.github.schemacheck.check;

import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.History;
import io.github.schemacheck.schema.Schema;

/**
 * All that checks may look at.
 *
 * @param expected what the code needs at this stage
 * @param live the database behind DATABASE_URL
 * @param drift from {@code expected} to {@code live}: removed is missing in live, added is extra in live
 * @param history the migrations, applied and pending; empty where the expected schema does not come from migrations
 */
public record Evidence(Schema expected, Schema live, SchemaDiff drift, History history) {}
