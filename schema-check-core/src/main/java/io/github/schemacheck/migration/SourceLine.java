package io.github.schemacheck.migration;

import java.nio.file.Path;

/**
 * A place in a file of the project.
 *
 * @param line from 1
 */
public record SourceLine(Path file, int line) {}
