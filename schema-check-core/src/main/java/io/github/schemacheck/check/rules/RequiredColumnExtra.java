package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import java.util.Optional;
import java.util.stream.Stream;

final class RequiredColumnExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "required-column-extra",
                Severity.ERROR,
                "A column that an INSERT must name is only in live.",
                "The code does not know the column, so its INSERTs fail.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Column.class)
                .filter(extra -> isRequired(extra.live()))
                .map(extra -> new Sighting(
                        change,
                        Optional.empty(),
                        "not expected, but live has it as " + extra.live().type() + " NOT NULL without a default"));
    }

    static boolean isRequired(Column column) {
        return !column.nullable() && !column.hasValue();
    }
}
