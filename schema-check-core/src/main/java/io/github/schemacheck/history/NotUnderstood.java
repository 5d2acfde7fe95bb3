package io.github.schemacheck.history;

/**
 * A part of a history of which nothing can be said; never guessed at, never left out.
 *
 * @param where file and line, or the table
 * @param why with what a person can do about it
 */
public record NotUnderstood(String where, String why) {}
