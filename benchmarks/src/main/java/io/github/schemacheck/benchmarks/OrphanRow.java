package io.github.schemacheck.benchmarks;

/**
 * A line of the table: what one way to look at one key took.
 *
 * @param ratio its time by that of VALIDATE CONSTRAINT of the same key in the same round, the median
 * @param bar the most that the ratio may be; not a number where there is none
 */
record OrphanRow(String key, String way, double seconds, double ratio, double bar) {}
