package io.github.schemacheck.broken.diff;

import io.github.schemacheck.broken.connection.WriteAccess;

record Writes(WriteAccess live) {}
