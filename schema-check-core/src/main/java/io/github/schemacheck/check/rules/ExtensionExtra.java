package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Extension;
import java.util.stream.Stream;

final class ExtensionExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "extension-extra",
                Severity.WARNING,
                "An extension is only in live.",
                "No migration installs it, so the next database will lack it.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Extension.class).map(Extra::reported);
    }
}
