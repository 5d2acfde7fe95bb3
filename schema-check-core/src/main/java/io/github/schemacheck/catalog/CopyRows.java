package io.github.schemacheck.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads the rows of a query by COPY, which costs the server and us less than a result set. */
final class CopyRows {
    private final Connection connection;
    private final StringPool pool;

    CopyRows(Connection connection, StringPool pool) {
        this.connection = connection;
        this.pool = pool;
    }

    /** @param consumer gets the same row again and again with other content */
    void forEach(String query, Consumer<Row> consumer) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query + "\n) TO STDOUT");
        try {
            Row row = new Row(pool);
            byte[] bytes = copy.readFromCopy();
            while (bytes != null) {
                row.load(bytes);
                consumer.accept(row);
                row.requireEnd();
                bytes = copy.readFromCopy();
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
