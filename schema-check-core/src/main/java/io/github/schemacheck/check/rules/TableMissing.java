package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class TableMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "table-missing", Severity.ERROR, "A table is missing in live.", "Every statement that names it fails.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, Table.class)
                .filter(missing -> missing.expected().partitioning().parent().isEmpty())
                .filter(missing -> OtherKind.inLive(evidence, change.id()).isEmpty())
                .map(Missing::reported);
    }
}
