package io.github.schemacheck.broken.gate;

import io.github.schemacheck.broken.catalog.Reader;

/** A program that reads a catalogue by itself. */
record ReadsCatalog(Reader reader) {}
