package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.EnumType;
import java.util.List;
import java.util.stream.Stream;

final class EnumValueOrderDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "enum-value-order-differs",
                Severity.INFO,
                "The values of an enum type stand in another order.",
                "ORDER BY, comparisons and min() of the type differ.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, EnumType.class, "labels")
                .filter(differing -> !common(differing.expected(), differing.live())
                        .equals(common(differing.live(), differing.expected())))
                .map(Differing::reported);
    }

    private static List<String> common(EnumType ordered, EnumType other) {
        return ordered.labels().stream().filter(other.labels()::contains).toList();
    }
}
