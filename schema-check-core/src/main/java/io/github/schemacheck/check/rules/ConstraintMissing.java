package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import java.util.stream.Stream;

final class ConstraintMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "constraint-missing",
                Severity.ERROR,
                "A constraint is missing in live.",
                "Rows that the code relies on never to meet can be written; ON CONFLICT may fail.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, Kinds.CONSTRAINTS).map(Missing::reported);
    }
}
