package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import java.util.stream.Stream;

final class TypeExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description("type-extra", Severity.WARNING, "A type is only in live.", "No migration knows it.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Kinds.TYPES).map(Extra::reported);
    }
}
