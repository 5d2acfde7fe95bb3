package io.github.schemacheck.broken.diff;

import java.sql.Connection;

record UsesConnection(Connection connection) {}
