package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Constraint;
import java.util.stream.Stream;

final class IndexNameDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "index-name-differs",
                Severity.INFO,
                "The same object has another name.",
                "Cosmetic, until a migration names it.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Renaming.certain(change)
                .filter(renamed -> !(renamed.from() instanceof Constraint))
                .map(Renaming::sighting);
    }
}
