package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.CompositeType;
import java.util.stream.Stream;

final class CompositeTypeDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "composite-type-differs",
                Severity.ERROR,
                "A composite type differs.",
                "Values of the type have other fields than the code expects.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, CompositeType.class).map(Differing::reported);
    }
}
