package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.Table;
import java.util.stream.Stream;

final class VersionTableMissing implements Check {
    @Override
    public Description description() {
        return new Description(
                "version-table-missing",
                Severity.ERROR,
                "Live has tables but no version table.",
                "Nobody can tell which migrations were applied, and the next migrate refuses to start.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        long tables = evidence.live().all(Table.class).count();
        return evidence.history().unknown().stream()
                .filter(VersionTable.Absent.class::isInstance)
                .map(VersionTable.Absent.class::cast)
                .filter(missing -> tables > 0)
                .map(missing -> new Finding(
                        description().id(),
                        description().severity(),
                        "table " + missing.expected(),
                        "not there, beside " + tables + (tables == 1 ? " table" : " tables") + others(missing),
                        description().why(),
                        remedy(missing),
                        Certainty.READ));
    }

    private static String others(VersionTable.Absent missing) {
        return missing.others().isEmpty()
                ? ""
                : "; there is " + missing.others() + ", which Flyway does not use with these settings";
    }

    private static String remedy(VersionTable.Absent missing) {
        return "-- Is it the right database? Does the project say flyway.table, flyway.schemas or"
                + " flyway.defaultSchema elsewhere?\n"
                + (missing.others().isEmpty()
                        ? ""
                        : "-- To use the one that is there: flyway.defaultSchema="
                                + missing.others().get(0).schema() + "\n")
                + "-- If it was made without Flyway, find out which version it equals, then:\n"
                + "mvn flyway:baseline -Dflyway.baselineVersion=<that version>";
    }
}
