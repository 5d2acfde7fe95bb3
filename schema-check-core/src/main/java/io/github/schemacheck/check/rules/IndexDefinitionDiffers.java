package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Index;
import java.util.stream.Stream;

final class IndexDefinitionDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "index-definition-differs",
                Severity.WARNING,
                "An index is defined differently.",
                "Queries may be slow; a unique index refuses other rows than expected.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(
                        change,
                        Index.class,
                        "table",
                        "definition.method",
                        "definition.keys",
                        "definition.include",
                        "definition.predicate",
                        "definition.options",
                        "definition.tablespace")
                .map(differing -> differing.as(severity(differing)));
    }

    private static Severity severity(Differing<Index> differing) {
        if (differing.only("definition.options", "definition.tablespace", "definition.include")) {
            return Severity.INFO;
        }
        return differing.expected().definition().unique() ? Severity.ERROR : Severity.WARNING;
    }
}
