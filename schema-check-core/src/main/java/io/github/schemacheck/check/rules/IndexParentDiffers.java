package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Index;
import java.util.stream.Stream;

final class IndexParentDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "index-parent-differs",
                Severity.WARNING,
                "An index belongs to another constraint or parent index.",
                "A key of the partitioned table may not hold, or a constraint is missing its index.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Index.class, "parentObject").map(Differing::reported);
    }
}
