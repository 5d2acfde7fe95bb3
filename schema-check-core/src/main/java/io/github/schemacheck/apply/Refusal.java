package io.github.schemacheck.apply;

/**
 * What is not repaired, as the repair would hide something.
 *
 * @param what in a few words, as a {@link Repair} says it
 * @param reason what it would hide, and what to do first
 */
public record Refusal(String what, String reason) {}
