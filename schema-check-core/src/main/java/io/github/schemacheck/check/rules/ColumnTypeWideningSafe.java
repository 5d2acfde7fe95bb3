package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.sql.Widening;
import java.util.stream.Stream;

final class ColumnTypeWideningSafe implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "column-type-widening-safe",
                Severity.WARNING,
                "Live holds wider values than expected.",
                "All expected values fit; longer ones may surprise the code.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Column.class, "type.name")
                .filter(differing -> Widening.isSafe(
                        differing.expected().type(), differing.live().type()))
                .map(Differing::reported);
    }
}
