package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Policy;
import java.util.stream.Stream;

final class PolicyDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "policy-differs",
                Severity.ERROR,
                "A row security policy differs.",
                "Rows are hidden from their owners, or shown to others.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Stream.of(
                        Missing.of(change, Policy.class).map(Missing::reported),
                        Extra.of(change, Policy.class).map(extra -> extra.as(Severity.WARNING)),
                        Differing.of(change, Policy.class).map(Differing::reported))
                .flatMap(sightings -> sightings);
    }
}
