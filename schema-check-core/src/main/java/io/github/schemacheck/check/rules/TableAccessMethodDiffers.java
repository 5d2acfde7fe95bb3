package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class TableAccessMethodDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "table-access-method-differs",
                Severity.INFO,
                "The access method of a table differs.",
                "The table is stored in another way than expected.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Table.class, "settings.accessMethod")
                .filter(differing ->
                        differing.expected().kind() == differing.live().kind())
                .map(Differing::reported);
    }
}
