package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class PartitionExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "partition-extra",
                Severity.WARNING,
                "A partition is only in live.",
                "No migration knows it; where a job makes partitions that is normal and can be suppressed.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Table.class)
                .filter(extra -> extra.live().partitioning().parent().isPresent())
                .map(Extra::reported);
    }
}
