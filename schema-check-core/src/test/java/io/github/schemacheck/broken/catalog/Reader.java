package io.github.schemacheck.broken.catalog;

/** What a report may not know. */
public record Reader() {}
