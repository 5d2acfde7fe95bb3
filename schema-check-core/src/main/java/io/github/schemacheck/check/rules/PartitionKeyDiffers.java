package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class PartitionKeyDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "partition-key-differs",
                Severity.ERROR,
                "The partition key differs.",
                "Rows go to other partitions, and unique keys mean something else.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Table.class, "partitioning.key")
                .filter(differing ->
                        differing.expected().kind() == differing.live().kind())
                .map(Differing::reported);
    }
}
