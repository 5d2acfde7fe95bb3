package io.github.schemacheck.deploy.program;

/**
 * How a program ended.
 *
 * @param status 0 where all went well
 * @param said to its standard output
 * @param complained to its standard error
 */
public record Ended(long status, String said, String complained) {}
