package io.github.schemacheck.report.html;

/** A line of two columns. */
record Fact(String name, String value) {}
