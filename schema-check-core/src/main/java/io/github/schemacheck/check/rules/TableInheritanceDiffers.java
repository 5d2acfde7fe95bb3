package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class TableInheritanceDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "table-inheritance-differs",
                Severity.ERROR,
                "The parents of a table differ.",
                "Queries on a parent see more or fewer rows than expected.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Table.class, "inherits").map(Differing::reported);
    }
}
