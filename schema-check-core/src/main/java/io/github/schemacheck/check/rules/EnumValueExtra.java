package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.EnumType;
import java.util.List;
import java.util.stream.Stream;

final class EnumValueExtra implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "enum-value-extra",
                Severity.WARNING,
                "A value of an enum type is only in live.",
                "The code may read a value that it does not know.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, EnumType.class, "labels")
                .filter(differing -> !extra(differing).isEmpty())
                .map(differing -> differing.saying(
                        "expected " + String.join(", ", differing.expected().labels()) + ", live also has "
                                + String.join(", ", extra(differing))));
    }

    private static List<String> extra(Differing<EnumType> differing) {
        return differing.live().labels().stream()
                .filter(label -> !differing.expected().labels().contains(label))
                .toList();
    }
}
