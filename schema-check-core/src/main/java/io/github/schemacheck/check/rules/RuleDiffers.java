package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Rule;
import java.util.stream.Stream;

final class RuleDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "rule-differs",
                Severity.WARNING,
                "A rewrite rule differs.",
                "Statements on the table do something else than the code expects.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return AnyWay.of(change, Rule.class);
    }
}
