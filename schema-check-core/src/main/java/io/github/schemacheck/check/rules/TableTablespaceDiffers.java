package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class TableTablespaceDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "table-tablespace-differs",
                Severity.INFO,
                "The tablespace of a table differs.",
                "The table is stored elsewhere than expected.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Table.class, "settings.tablespace").map(Differing::reported);
    }
}
