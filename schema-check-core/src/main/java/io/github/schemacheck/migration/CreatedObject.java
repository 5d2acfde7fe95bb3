package io.github.schemacheck.migration;

/**
 * Something that a statement creates, or gives a new name.
 *
 * @param kind the word of the statement: {@code table}, {@code column}, {@code constraint}, {@code type} …
 * @param schema empty where the statement does not say it
 * @param name the object itself, or the table that it belongs to
 * @param member what it is called inside the table; empty for what stands by itself
 * @param line where, from 1
 */
public record CreatedObject(String kind, String schema, String name, String member, int line) {}
