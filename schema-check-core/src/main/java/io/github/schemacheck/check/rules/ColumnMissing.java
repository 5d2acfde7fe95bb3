package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import java.util.stream.Stream;

final class ColumnMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "column-missing",
                Severity.ERROR,
                "A column is missing in live.",
                "Every statement that names it fails.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, Column.class).map(Missing::reported);
    }
}
