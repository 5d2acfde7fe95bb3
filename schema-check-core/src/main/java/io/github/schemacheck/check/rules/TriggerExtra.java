package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Trigger;
import java.util.stream.Stream;

final class TriggerExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "trigger-extra",
                Severity.WARNING,
                "A trigger is only in live.",
                "It does something on every write that the code does not know of.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Trigger.class).map(Extra::reported);
    }
}
