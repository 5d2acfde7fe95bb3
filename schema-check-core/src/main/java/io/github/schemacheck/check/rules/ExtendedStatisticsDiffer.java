package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.ExtendedStatistics;
import java.util.stream.Stream;

final class ExtendedStatisticsDiffer implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "extended-statistics-differ",
                Severity.INFO,
                "Extended statistics differ.",
                "Plans may be worse than expected; results stay the same.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return AnyWay.of(change, ExtendedStatistics.class);
    }
}
