package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Trigger;
import java.util.stream.Stream;

final class TriggerMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "trigger-missing",
                Severity.ERROR,
                "A trigger is missing in live.",
                "What it would write or refuse is lost silently.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, Trigger.class).map(Missing::reported);
    }
}
