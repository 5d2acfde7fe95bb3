package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Ownership;
import java.util.stream.Stream;

final class OwnerDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "owner-differs",
                Severity.WARNING,
                "The owner differs.",
                "Migrations by another role fail later with \"must be owner\".");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return AnyWay.of(change, Ownership.class);
    }
}
