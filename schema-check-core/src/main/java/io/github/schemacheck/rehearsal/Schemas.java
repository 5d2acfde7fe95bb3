package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.Schema;
import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;

/** How a schema is read from a database and kept in a file; the shadow is read with the same queries as live. */
interface Schemas {
    Schema read(Connection connection) throws SQLException;

    void write(Schema schema, Appendable out) throws IOException;

    /** @throws RuntimeException where the text is damaged */
    Schema read(Reader in) throws IOException;
}
