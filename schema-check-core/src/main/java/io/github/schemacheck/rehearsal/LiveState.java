package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.Schema;

/**
 * What a rehearsal knows of live.
 *
 * @param schema all of it
 */
public record LiveState(LiveFacts facts, Schema schema, LiveTables tables) {}
