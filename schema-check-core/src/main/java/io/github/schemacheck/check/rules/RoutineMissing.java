package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Routine;
import java.util.stream.Stream;

final class RoutineMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "routine-missing", Severity.ERROR, "A function or procedure is missing in live.", "Calls of it fail.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, Routine.class).map(Missing::reported);
    }
}
