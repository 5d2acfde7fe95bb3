package io.github.schemacheck.data;

import io.github.schemacheck.schema.ForeignKey;

/**
 * A foreign key whose rows are worth a look.
 *
 * @param declared live has the key; else only the expected schema has it, and adding it would fail where rows orphan
 */
public record KeyToScan(ForeignKey key, boolean declared) {}
