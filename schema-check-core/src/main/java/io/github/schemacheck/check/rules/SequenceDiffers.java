package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Sequence;
import java.util.stream.Stream;

final class SequenceDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "sequence-differs", Severity.WARNING, "A sequence differs.", "Numbers may run out, repeat or jump.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Sequence.class).map(Differing::reported);
    }
}
