package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Grant;
import java.util.stream.Stream;

final class GrantDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "grant-differs",
                Severity.WARNING,
                "What a role may do differs.",
                "Roles may be refused, or may do more than intended.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Privileges.of(change, Grant.class, Grant::privileges);
    }
}
