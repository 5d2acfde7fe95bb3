package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Namespace;
import java.util.stream.Stream;

final class SchemaMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "schema-missing",
                Severity.ERROR,
                "A schema is missing in live.",
                "Nothing that the code expects in it is there.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, Namespace.class).map(Missing::reported);
    }
}
