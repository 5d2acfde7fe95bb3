package io.github.schemacheck.report.diagram;

/** A reference from one node to another, or to itself. */
public record Edge(String from, String to) {}
