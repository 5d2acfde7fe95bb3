package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Index;
import java.util.stream.Stream;

final class IndexNullsNotDistinctDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "index-nulls-not-distinct-differs",
                Severity.ERROR,
                "A unique index treats NULLs differently.",
                "Duplicates with NULL can be written, or rows of the code are refused.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Index.class, "definition.nullsNotDistinct")
                .map(differing -> differing.saying(
                        "expected " + word(differing.expected()) + ", live has " + word(differing.live())));
    }

    private static String word(Index index) {
        return index.definition().nullsNotDistinct() ? "NULLS NOT DISTINCT" : "NULLS DISTINCT";
    }
}
