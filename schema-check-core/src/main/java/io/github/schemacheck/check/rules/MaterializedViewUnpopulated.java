package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.MaterializedView;
import java.util.Optional;
import java.util.stream.Stream;

final class MaterializedViewUnpopulated implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "materialized-view-unpopulated",
                Severity.ERROR,
                "A materialized view is filled on one side only.",
                "Reading one that was never refreshed fails.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, MaterializedView.class, "populated")
                .map(differing -> new Sighting(
                        change,
                        Optional.of(differing.live().populated() ? Severity.INFO : Severity.ERROR),
                        differing.live().populated()
                                ? "expected without data, live has data"
                                : "expected with data, live was never refreshed"));
    }
}
