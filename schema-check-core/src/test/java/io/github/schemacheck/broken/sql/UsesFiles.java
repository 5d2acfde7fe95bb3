package io.github.schemacheck.broken.sql;

import java.nio.file.Path;

record UsesFiles(Path path) {}
