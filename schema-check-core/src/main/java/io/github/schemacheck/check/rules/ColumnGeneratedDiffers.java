package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import java.util.stream.Stream;

final class ColumnGeneratedDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "column-generated-differs",
                Severity.ERROR,
                "A generated column differs.",
                "It holds other values, or refuses to be written, or is no longer computed.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Column.class, "value")
                .filter(ColumnGeneratedDiffers::isGenerated)
                .map(differing ->
                        differing.saying("expected " + differing.expected().value() + ", live has "
                                + differing.live().value()));
    }

    static boolean isGenerated(Differing<Column> differing) {
        return differing.expected().value() instanceof ColumnValue.Generated
                || differing.live().value() instanceof ColumnValue.Generated;
    }
}
