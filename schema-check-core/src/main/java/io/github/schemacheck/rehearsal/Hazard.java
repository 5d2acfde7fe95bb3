package io.github.schemacheck.rehearsal;

/**
 * What would go wrong with the project's own settings, seen while reading or replaying its migrations.
 *
 * @param check id of the finding that it becomes: {@code concurrently-with-transactional-lock}
 * @param migration {@code V3__add_index.sql}
 * @param message one line
 * @param remedy what to set; can be pasted
 */
public record Hazard(String check, String migration, String message, String remedy) {}
