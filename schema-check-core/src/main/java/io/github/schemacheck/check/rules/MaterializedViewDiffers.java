package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.MaterializedView;
import java.util.stream.Stream;

final class MaterializedViewDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "materialized-view-differs",
                Severity.WARNING,
                "A materialized view differs.",
                "It shows other rows or columns than the code expects.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, MaterializedView.class, "columns", "definition", "settings")
                .map(differing -> differing.as(severity(differing)));
    }

    private static Severity severity(Differing<MaterializedView> differing) {
        if (differing.only("settings")) {
            return Severity.INFO;
        }
        boolean complete =
                differing.live().columns().containsAll(differing.expected().columns());
        return complete ? Severity.WARNING : Severity.ERROR;
    }
}
