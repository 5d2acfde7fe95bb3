package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Persistence;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Sequence;
import io.github.schemacheck.schema.SequenceOptions;
import java.util.Optional;

/** Sequences; those of identity columns are kept for the columns. */
final class SequenceRows {
    private SequenceRows() {}

    static void sequence(Row row, Reading reading) {
        long oid = row.number();
        QualifiedName name = row.name();
        String owner = row.text();
        Persistence persistence = TableRows.persistence(row.letter());
        SequenceOptions options = reading.pool().shared(options(row));
        char dependency = row.letter();
        ColumnKey column = new ColumnKey(row.number(), row.integer());
        Optional<ObjectId> ownedBy = ownedBy(row);
        if (dependency == 'i') {
            reading.columns().addIdentity(column, options);
        } else if (ownedBy.isPresent()) {
            // It always has the owner of its table.
            reading.add("pg_class", oid, new Sequence(name, options, persistence, ownedBy));
        } else {
            reading.add("pg_class", oid, new Sequence(name, options, persistence, ownedBy), owner);
        }
    }

    private static SequenceOptions options(Row row) {
        return new SequenceOptions(
                row.text(), row.number(), row.number(), row.number(), row.number(), row.number(), row.flag());
    }

    private static Optional<ObjectId> ownedBy(Row row) {
        if (row.isNull()) {
            row.skip();
            row.skip();
            row.skip();
            return Optional.empty();
        }
        return Optional.of(ObjectId.column(row.name(), row.text()));
    }
}
