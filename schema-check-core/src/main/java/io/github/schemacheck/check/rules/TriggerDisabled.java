package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Trigger;
import java.util.stream.Stream;

final class TriggerDisabled implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "trigger-disabled",
                Severity.ERROR,
                "A trigger fires at other times than expected.",
                "What a disabled trigger would write or refuse is lost silently.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Trigger.class, "firing")
                .map(differing -> differing.as(
                        differing.live().firing() == Trigger.Firing.DISABLED ? Severity.ERROR : Severity.WARNING));
    }
}
