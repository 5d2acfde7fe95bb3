package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class VersionTableEmpty implements Check {
    @Override
    public Description description() {
        return new Description(
                "version-table-empty",
                Severity.ERROR,
                "Live has tables, and a version table without rows.",
                "The next migrate runs everything from the beginning and fails at the first thing that is there.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        long tables = evidence.live().all(Table.class).count();
        return evidence.histories().stream()
                .filter(history -> tables > 0 && isEmpty(history))
                .map(history -> new Finding(
                        description().id(),
                        description().severity(),
                        "table " + history.table().name(),
                        "empty, beside " + tables + (tables == 1 ? " table" : " tables"),
                        description().why(),
                        Recording.of(history.tool()),
                        Certainty.READ));
    }

    private static boolean isEmpty(ToolHistory history) {
        return history.table() instanceof VersionTable.Found<?> found
                && found.rows().isEmpty()
                && !history.migrations().isEmpty();
    }
}
