package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class PartitionMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "partition-missing",
                Severity.ERROR,
                "A partition is missing in live.",
                "Rows that belong into it are refused, or land in the default partition.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, Table.class)
                .filter(missing -> missing.expected().partitioning().parent().isPresent())
                .filter(missing -> OtherKind.inLive(evidence, change.id()).isEmpty())
                .map(Missing::reported);
    }
}
