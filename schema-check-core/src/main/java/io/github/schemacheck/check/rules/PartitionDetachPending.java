package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class PartitionDetachPending implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "partition-detach-pending",
                Severity.ERROR,
                "An interrupted DETACH CONCURRENTLY differs.",
                "New queries on the parent no longer see the rows of the partition.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Table.class, "partitioning.detachPending")
                .map(differing -> differing.saying("detaching was interrupted in "
                        + (differing.live().partitioning().detachPending()
                                ? "live"
                                : "the expected schema, not in live")));
    }
}
