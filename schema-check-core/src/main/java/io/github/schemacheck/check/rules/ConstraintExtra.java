package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import java.util.stream.Stream;

final class ConstraintExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "constraint-extra",
                Severity.WARNING,
                "A constraint is only in live.",
                "It may refuse rows that the code writes.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Kinds.CONSTRAINTS).map(Extra::reported);
    }
}
