package io.github.schemacheck.check;

/**
 * What becomes of findings.
 *
 * @param suppressions what somebody has accepted
 * @param advice whether live's design is looked at too: indexes that are missing, doubled or too many, tables without
 *     a primary key, sequences without an owner, constraints that were never validated
 */
public record CheckSettings(Suppressions suppressions, boolean advice) {}
