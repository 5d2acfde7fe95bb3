package io.github.schemacheck.broken.history;

import org.flywaydb.core.Flyway;

record UsesFlyway(Flyway flyway) {}
