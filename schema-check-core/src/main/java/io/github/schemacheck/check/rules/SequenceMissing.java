package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Sequence;
import java.util.stream.Stream;

final class SequenceMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "sequence-missing", Severity.ERROR, "A sequence is missing in live.", "nextval() on it fails.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, Sequence.class)
                .filter(missing -> OtherKind.inLive(evidence, change.id()).isEmpty())
                .map(Missing::reported);
    }
}
