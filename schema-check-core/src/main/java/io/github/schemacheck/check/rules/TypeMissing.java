package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import java.util.stream.Stream;

final class TypeMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "type-missing", Severity.ERROR, "A type is missing in live.", "Statements that name the type fail.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, Kinds.TYPES).map(Missing::reported);
    }
}
