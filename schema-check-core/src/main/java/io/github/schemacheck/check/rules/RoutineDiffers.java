package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Routine;
import java.util.stream.Stream;

final class RoutineDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "routine-differs",
                Severity.WARNING,
                "A function or procedure differs.",
                "It does something else than the code expects.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Routine.class).map(Differing::reported);
    }
}
