package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.EnumType;
import java.util.List;
import java.util.stream.Stream;

final class EnumValueMissing implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "enum-value-missing",
                Severity.ERROR,
                "A value of an enum type is missing in live.",
                "Writing or comparing with the value fails.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, EnumType.class, "labels")
                .filter(differing -> !missing(differing).isEmpty())
                .map(differing ->
                        differing.saying("expected " + String.join(", ", missing(differing)) + ", live has only "
                                + String.join(", ", differing.live().labels())));
    }

    private static List<String> missing(Differing<EnumType> differing) {
        return differing.expected().labels().stream()
                .filter(label -> !differing.live().labels().contains(label))
                .toList();
    }
}
