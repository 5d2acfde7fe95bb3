package io.github.schemacheck.data;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to the database that is scanned: live itself, or a replica of it. The scan closes them. */
@FunctionalInterface
public interface ConnectionSource {
    Connection open() throws SQLException;
}
