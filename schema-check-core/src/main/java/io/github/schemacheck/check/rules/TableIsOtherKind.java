package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.Optional;
import java.util.stream.Stream;

final class TableIsOtherKind implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "table-is-other-kind",
                Severity.ERROR,
                "Something of another kind stands in live under the expected name.",
                "What works on a table may fail on a view or a partitioned table, and the other way round.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        Stream<Sighting> instead = OtherKind.inLive(evidence, change.id()).stream()
                .filter(kind -> change instanceof Change.Removed)
                .map(kind -> new Sighting(
                        change,
                        Optional.empty(),
                        "expected " + change.id().kind().label() + ", live has " + kind.label()));
        return Stream.concat(instead, Differing.of(change, Table.class, "kind").map(Differing::reported));
    }
}
