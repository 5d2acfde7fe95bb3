package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Trigger;
import java.util.stream.Stream;

final class TriggerDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "trigger-differs",
                Severity.WARNING,
                "A trigger differs.",
                "It does something else, or at another time, than the code expects.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Trigger.class, "definition", "inheritedFrom")
                .map(Differing::reported);
    }
}
