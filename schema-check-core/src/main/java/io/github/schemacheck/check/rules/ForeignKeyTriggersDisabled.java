package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.ForeignKey;
import java.util.stream.Stream;

final class ForeignKeyTriggersDisabled implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "foreign-key-triggers-disabled",
                Severity.ERROR,
                "The triggers of a foreign key are disabled.",
                "The key is declared but not kept: rows can point to nothing while it says valid.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, ForeignKey.class, "triggersEnabled")
                .map(differing -> differing.saying(
                        differing.live().triggersEnabled()
                                ? "expected disabled, live has them enabled"
                                : "expected enabled, live has them disabled"));
    }
}
