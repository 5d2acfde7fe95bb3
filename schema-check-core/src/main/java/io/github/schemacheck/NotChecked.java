package io.github.schemacheck;

/**
 * What this review says nothing about. Never the same as "passed".
 *
 * @param what in a few words: {@code rows of 12 foreign keys}
 * @param why and, where there is a way, how to have it checked
 */
public record NotChecked(String what, String why) {}
