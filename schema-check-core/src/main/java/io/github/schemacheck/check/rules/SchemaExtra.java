package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Namespace;
import java.util.stream.Stream;

final class SchemaExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "schema-extra",
                Severity.WARNING,
                "A schema is only in live.",
                "No migration knows it: it may belong to something else.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Namespace.class).map(Extra::reported);
    }
}
