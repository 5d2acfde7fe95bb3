package io.github.schemacheck.rehearsal;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.snapshot.Snapshot;
import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;

/** The catalogue and the snapshot file. */
final class CatalogSchemas implements Schemas {
    @Override
    public Schema read(Connection connection) throws SQLException {
        return Catalog.read(connection).schema();
    }

    @Override
    public void write(Schema schema, Appendable out) throws IOException {
        Snapshot.write(schema, out);
    }

    @Override
    public Schema read(Reader in) throws IOException {
        return Snapshot.read(in);
    }
}
