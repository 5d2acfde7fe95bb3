package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import java.util.stream.Stream;

final class ColumnCollationDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "column-collation-differs",
                Severity.WARNING,
                "The collation of a column differs.",
                "Order and, with some collations, equality of texts differ.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Column.class, "type.collation").map(Differing::reported);
    }
}
