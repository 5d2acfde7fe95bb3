package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class PartitionParentDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "partition-parent-differs",
                Severity.ERROR,
                "A partition is detached, or attached elsewhere.",
                "Its rows are missing in queries on the parent, or show up where they should not.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Table.class, "partitioning.parent")
                .map(differing -> differing.saying("expected partition of " + parent(differing.expected())
                        + ", live has it as partition of " + parent(differing.live())));
    }

    private static String parent(Table table) {
        return table.partitioning().parent().map(QualifiedName::toString).orElse("nothing");
    }
}
