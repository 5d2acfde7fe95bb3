package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.RangeType;
import java.util.stream.Stream;

final class RangeTypeDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "range-type-differs",
                Severity.WARNING,
                "A range type differs.",
                "Values of the type behave differently.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, RangeType.class).map(Differing::reported);
    }
}
