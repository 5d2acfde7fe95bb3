package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class TableExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "table-extra",
                Severity.WARNING,
                "A table is only in live.",
                "No migration knows it: it may be a hot fix, or belong to something else.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Table.class)
                .filter(extra -> extra.live().partitioning().parent().isEmpty())
                .map(Extra::reported);
    }
}
