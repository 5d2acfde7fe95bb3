package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.ForeignKey;
import java.util.stream.Stream;

final class ForeignKeyExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "foreign-key-extra",
                Severity.WARNING,
                "A foreign key is only in live.",
                "It may refuse rows that the code writes or deletes.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, ForeignKey.class).map(Extra::reported);
    }
}
