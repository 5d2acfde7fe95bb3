package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import java.util.Optional;
import java.util.stream.Stream;

final class ColumnIdentityDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "column-identity-differs",
                Severity.WARNING,
                "The identity of a column differs.",
                "INSERTs fail, or numbers come from somewhere else.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Column.class, "value")
                .filter(differing -> isIdentity(differing.expected()) || isIdentity(differing.live()))
                .filter(differing -> !ColumnGeneratedDiffers.isGenerated(differing))
                .map(differing -> new Sighting(
                        change,
                        Optional.of(
                                mode(differing.expected()).equals(mode(differing.live()))
                                        ? Severity.WARNING
                                        : Severity.ERROR),
                        "expected " + differing.expected().value() + ", live has "
                                + differing.live().value()));
    }

    private static boolean isIdentity(Column column) {
        return column.value() instanceof ColumnValue.Identity;
    }

    private static String mode(Column column) {
        return column.value() instanceof ColumnValue.Identity identity ? "identity " + identity.always() : "none";
    }
}
