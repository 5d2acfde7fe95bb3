package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class TableReloptionsDiffer implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "table-reloptions-differ",
                Severity.INFO,
                "Storage parameters of a table differ.",
                "Vacuum and fill of pages differ; results stay the same.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, Table.class, "settings.options").map(Differing::reported);
    }
}
