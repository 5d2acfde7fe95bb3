package io.github.schemacheck.broken.report;

import io.github.schemacheck.broken.catalog.Reader;

/** A report that reads a catalogue by itself, which also closes a cycle. */
public record Report(Reader reader) {}
