package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Index;
import java.util.stream.Stream;

final class IndexExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "index-extra",
                Severity.WARNING,
                "An index is only in live.",
                "Often a hot fix that no migration has: the next database will be slow again.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, Index.class)
                .filter(extra -> extra.live().state().valid())
                .map(Extra::reported);
    }
}
