package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.VersionTable;
import java.util.stream.Stream;

final class VersionTableNotReadable implements Check {
    @Override
    public Description description() {
        return new Description(
                "version-table-not-readable",
                Severity.ERROR,
                "The role that checks may not read the version table.",
                "Nobody can tell which migrations were applied, so the schema was not compared.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return evidence.histories().stream()
                .filter(history -> !history.files().isEmpty())
                .flatMap(history -> history.unknown().stream())
                .filter(VersionTable.NotReadable.class::isInstance)
                .map(VersionTable.NotReadable.class::cast)
                .map(hidden -> new Finding(
                        description().id(),
                        description().severity(),
                        "table " + hidden.name(),
                        hidden.reason(),
                        description().why(),
                        hidden.remedy(),
                        Certainty.READ));
    }
}
