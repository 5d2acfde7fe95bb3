package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Index;
import java.util.stream.Stream;

final class IndexMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "index-missing",
                Severity.WARNING,
                "An index is missing in live.",
                "Queries are slow; without a unique index duplicates can be written and ON CONFLICT fails.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Missing.of(change, Index.class)
                .map(missing ->
                        missing.as(missing.expected().definition().unique() ? Severity.ERROR : Severity.WARNING));
    }
}
