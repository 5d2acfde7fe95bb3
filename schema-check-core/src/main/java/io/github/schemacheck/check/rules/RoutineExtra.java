package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Routine;
import java.util.stream.Stream;

final class RoutineExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "routine-extra",
                Severity.WARNING,
                "A function or procedure is only in live.",
                "No migration knows it.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Routine.class).map(Extra::reported);
    }
}
