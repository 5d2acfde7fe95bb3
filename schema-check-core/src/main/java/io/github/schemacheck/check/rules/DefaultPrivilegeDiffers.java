package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.DefaultPrivilege;
import java.util.stream.Stream;

final class DefaultPrivilegeDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "default-privilege-differs",
                Severity.WARNING,
                "Default privileges differ.",
                "What is made later will have other privileges than expected.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Privileges.of(change, DefaultPrivilege.class, DefaultPrivilege::privileges);
    }
}
