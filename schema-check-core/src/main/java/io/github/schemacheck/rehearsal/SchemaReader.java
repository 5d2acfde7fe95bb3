package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads a database; the shadow is read with the same queries as the live one. */
@FunctionalInterface
public interface SchemaReader {
    Schema read(Connection connection) throws SQLException;
}
