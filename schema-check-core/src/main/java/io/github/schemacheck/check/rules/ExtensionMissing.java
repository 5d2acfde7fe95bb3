package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Extension;
import java.util.stream.Stream;

final class ExtensionMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "extension-missing",
                Severity.ERROR,
                "An extension is missing in live.",
                "Its types, functions and operators are missing.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, Extension.class).map(Missing::reported);
    }
}
