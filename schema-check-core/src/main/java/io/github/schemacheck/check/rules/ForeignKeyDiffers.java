package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.ForeignKey;
import java.util.stream.Stream;

final class ForeignKeyDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "foreign-key-differs",
                Severity.ERROR,
                "A foreign key differs.",
                "It refuses other rows, or deletes and updates others, than the code expects.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, ForeignKey.class, "table", "columns", "references")
                .map(Differing::reported);
    }
}
