package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import java.util.stream.Stream;

final class ColumnOrderDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "column-order-differs",
                Severity.INFO,
                "A column stands in another place.",
                "Only matters to INSERT without column names, SELECT * by position, and COPY.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Column.class, "position").map(Differing::reported);
    }
}
