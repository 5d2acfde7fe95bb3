package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import java.util.stream.Stream;

final class ColumnExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "column-extra",
                Severity.WARNING,
                "A column is only in live.",
                "No migration knows it; INSERTs without it still work.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Column.class)
                .filter(extra -> !RequiredColumnExtra.isRequired(extra.live()))
                .map(Extra::reported);
    }
}
