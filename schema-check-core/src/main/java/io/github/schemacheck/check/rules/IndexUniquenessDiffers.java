package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Index;
import java.util.stream.Stream;

final class IndexUniquenessDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "index-uniqueness-differs",
                Severity.ERROR,
                "An index is unique on one side only.",
                "Duplicates can be written, or rows of the code are refused; ON CONFLICT may fail.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Index.class, "definition.unique")
                .map(differing -> differing.saying(
                        "expected " + word(differing.expected()) + ", live has " + word(differing.live())));
    }

    private static String word(Index index) {
        return index.definition().unique() ? "a unique index" : "an index that is not unique";
    }
}
