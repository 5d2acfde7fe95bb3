package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.MaterializedView;
import java.util.stream.Stream;

final class MaterializedViewExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "materialized-view-extra",
                Severity.WARNING,
                "A materialized view is only in live.",
                "No migration knows it, and it can block changes of the tables under it.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, MaterializedView.class).map(Extra::reported);
    }
}
