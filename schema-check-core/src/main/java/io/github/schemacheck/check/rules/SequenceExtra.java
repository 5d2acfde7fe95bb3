package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Sequence;
import java.util.stream.Stream;

final class SequenceExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "sequence-extra", Severity.WARNING, "A sequence is only in live.", "No migration knows it.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Sequence.class).map(Extra::reported);
    }
}
