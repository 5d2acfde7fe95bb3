package io.github.schemacheck.broken.connection;

public record WriteAccess() {}
