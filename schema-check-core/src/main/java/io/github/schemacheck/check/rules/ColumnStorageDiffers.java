package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import java.util.stream.Stream;

final class ColumnStorageDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "column-storage-differs",
                Severity.INFO,
                "Storage, compression or statistics of a column differ.",
                "Space and plans may differ; results stay the same.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Column.class, "storage").map(Differing::reported);
    }
}
