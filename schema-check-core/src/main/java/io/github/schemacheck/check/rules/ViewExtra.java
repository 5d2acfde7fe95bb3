package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.View;
import java.util.stream.Stream;

final class ViewExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "view-extra",
                Severity.WARNING,
                "A view is only in live.",
                "No migration knows it, and it can block changes of the tables under it.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Extra.of(change, View.class).map(Extra::reported);
    }
}
