package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Extension;
import java.util.stream.Stream;

final class ExtensionVersionDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "extension-version-differs",
                Severity.WARNING,
                "An extension has another version.",
                "Functions of the extension may be missing or behave differently.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Extension.class, "version").map(Differing::reported);
    }
}
