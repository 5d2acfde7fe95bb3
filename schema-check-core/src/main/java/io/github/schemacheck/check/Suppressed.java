package io.github.schemacheck.check;

/** A finding that somebody has accepted, and why. */
public record Suppressed(Finding finding, String reason) {}
