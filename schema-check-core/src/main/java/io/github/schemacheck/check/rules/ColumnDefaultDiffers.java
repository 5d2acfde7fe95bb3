package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import java.util.Optional;
import java.util.stream.Stream;

final class ColumnDefaultDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "column-default-differs",
                Severity.WARNING,
                "The default of a column differs.",
                "New rows get another value than expected; without a default a required column refuses them.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Column.class, "value")
                .filter(differing -> isDefault(differing.expected()) && isDefault(differing.live()))
                .map(differing -> new Sighting(
                        change,
                        Optional.of(isNeeded(differing) ? Severity.ERROR : Severity.WARNING),
                        "expected " + differing.expected().value() + ", live has "
                                + differing.live().value()));
    }

    private static boolean isDefault(Column column) {
        return column.value() instanceof ColumnValue.Default || column.value() instanceof ColumnValue.None;
    }

    private static boolean isNeeded(Differing<Column> differing) {
        return !differing.live().hasValue() && !differing.live().nullable();
    }
}
