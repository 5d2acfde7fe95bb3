package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class RowSecurityDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "row-security-differs",
                Severity.ERROR,
                "Row level security is switched differently.",
                "Policies do not hold where it is off, and hide rows where it is on.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Table.class, "rowSecurity").map(Differing::reported);
    }
}
