package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class PartitionBoundsDiffer implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "partition-bounds-differ",
                Severity.ERROR,
                "The bounds of a partition differ.",
                "Rows are refused, or go to another partition than expected.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Table.class, "partitioning.bounds")
                .filter(differing -> differing
                        .expected()
                        .partitioning()
                        .parent()
                        .equals(differing.live().partitioning().parent()))
                .map(Differing::reported);
    }
}
