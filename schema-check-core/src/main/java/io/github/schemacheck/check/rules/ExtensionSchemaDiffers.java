package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Extension;
import java.util.stream.Stream;

final class ExtensionSchemaDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "extension-schema-differs",
                Severity.ERROR,
                "An extension lives in another schema.",
                "Names that are qualified with the schema are not found.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Extension.class, "schema").map(Differing::reported);
    }
}
