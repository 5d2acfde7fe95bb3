package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import java.util.stream.Stream;

final class NotNullConstraintDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "not-null-constraint-differs",
                Severity.INFO,
                "The NOT NULL of a column has another name or state.",
                "Cosmetic, unless it is not validated: old rows may then hold NULL.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Column.class, "notNull")
                .filter(differing ->
                        differing.expected().nullable() == differing.live().nullable())
                .map(differing -> differing.as(
                        differing
                                        .live()
                                        .notNull()
                                        .filter(Column.NotNull::validated)
                                        .isPresent()
                                ? Severity.INFO
                                : Severity.WARNING));
    }
}
