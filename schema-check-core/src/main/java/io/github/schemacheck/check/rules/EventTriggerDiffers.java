package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.EventTrigger;
import java.util.stream.Stream;

final class EventTriggerDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "event-trigger-differs",
                Severity.WARNING,
                "An event trigger differs.",
                "Changes of the schema have other effects than expected.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return AnyWay.of(change, EventTrigger.class);
    }
}
