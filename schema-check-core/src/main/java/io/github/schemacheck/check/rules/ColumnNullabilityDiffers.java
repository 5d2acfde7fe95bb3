package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import java.util.stream.Stream;

final class ColumnNullabilityDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "column-nullability-differs",
                Severity.ERROR,
                "A column is NOT NULL on one side only.",
                "Either the INSERTs of the code fail, or it reads a NULL that it does not expect.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Column.class, "notNull")
                .filter(differing ->
                        differing.expected().nullable() != differing.live().nullable())
                .map(differing -> differing.saying(
                        differing.live().nullable()
                                ? "expected NOT NULL, live allows NULL"
                                : "expected to allow NULL, live has NOT NULL"));
    }
}
