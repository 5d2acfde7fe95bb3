package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Domain;
import java.util.stream.Stream;

final class DomainDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "domain-differs",
                Severity.WARNING,
                "A domain differs.",
                "Other values are refused, or filled in, than the code expects.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Domain.class)
                .map(differing -> differing.as(
                        differing.expected().type().equals(differing.live().type())
                                ? Severity.WARNING
                                : Severity.ERROR));
    }
}
