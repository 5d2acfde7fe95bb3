package io.github.schemacheck.broken.report.diagram;

import io.github.schemacheck.broken.catalog.Reader;

/** A page that reads a catalogue by itself. */
record ReadsCatalog(Reader reader) {}
