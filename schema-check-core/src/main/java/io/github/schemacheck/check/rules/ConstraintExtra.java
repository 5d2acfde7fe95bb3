package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.SchemaObject;
import java.util.Optional;
import java.util.stream.Stream;

final class ConstraintExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "constraint-extra",
                Severity.WARNING,
                "A constraint is only in live.",
                "It may refuse rows that the code writes.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Kinds.CONSTRAINTS)
                .map(extra -> requires(extra.live(), evidence) ? extra.as(Severity.ERROR) : extra.reported());
    }

    /** A primary key makes its columns NOT NULL: inserts that leave them out fail. */
    private static boolean requires(SchemaObject live, Evidence evidence) {
        return live instanceof PrimaryKey key
                && key.key().columns().stream()
                        .map(name -> evidence.expected().find(ObjectId.column(key.table(), name)))
                        .flatMap(Optional::stream)
                        .anyMatch(column -> ((Column) column).nullable());
    }
}
