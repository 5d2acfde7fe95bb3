package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Publication;
import java.util.stream.Stream;

final class PublicationDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "publication-differs",
                Severity.WARNING,
                "A publication differs.",
                "Subscribers get more or less than they should.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return AnyWay.of(change, Publication.class);
    }
}
