package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Persistence;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class TablePersistenceDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "table-persistence-differs",
                Severity.ERROR,
                "A table is logged on one side only.",
                "An unlogged table is emptied by a crash and absent on replicas.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Table.class, "persistence")
                .map(differing -> differing.as(
                        differing.live().persistence() == Persistence.UNLOGGED ? Severity.ERROR : Severity.WARNING));
    }
}
