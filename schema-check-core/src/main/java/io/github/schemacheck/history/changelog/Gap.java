package io.github.schemacheck.history.changelog;

/**
 * A part of a changelog of which nothing can be said; change sets may be hidden behind it.
 *
 * @param where file and line
 * @param why with what a person can do about it
 */
public record Gap(String where, String why) {}
