package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.ForeignKey;
import java.util.stream.Stream;

final class ForeignKeyMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "foreign-key-missing",
                Severity.ERROR,
                "A foreign key is missing in live.",
                "Rows can point to what does not exist.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, ForeignKey.class).map(Missing::reported);
    }
}
