package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import java.util.stream.Stream;

final class ColumnInheritanceDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "column-inheritance-differs",
                Severity.INFO,
                "A column is inherited on one side only.",
                "Changes of the parent reach it on one side only.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Column.class, "inheritedFrom").map(Differing::reported);
    }
}
