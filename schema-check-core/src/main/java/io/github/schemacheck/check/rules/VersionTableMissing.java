package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.Position;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.Table;
import java.util.List;
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
        return evidence.histories().stream()
                .filter(history -> tables(evidence) > 0 && isWanted(history, evidence.histories()))
                .flatMap(history -> history.unknown().stream()
                        .filter(VersionTable.Absent.class::isInstance)
                        .map(VersionTable.Absent.class::cast)
                        .map(missing -> finding(history.tool(), missing, evidence)));
    }

    /** Migrations of a tool beside another one's rows may be another database's; Flyway's are what live is held to. */
    private static boolean isWanted(ToolHistory history, List<ToolHistory> all) {
        boolean alone = all.stream()
                .noneMatch(other ->
                        other.tool() == Tool.FLYWAY || !other.table().rows().isEmpty());
        return history.tool() == Tool.FLYWAY || (alone && !history.migrations().isEmpty());
    }

    private Finding finding(Tool tool, VersionTable.Absent<?> missing, Evidence evidence) {
        long tables = tables(evidence);
        String others = missing.others().isEmpty()
                ? ""
                : "; there is " + missing.others() + ", which " + tool.label() + " does not use with these settings";
        return new Finding(
                description().id(),
                description().severity(),
                "table " + missing.expected(),
                "not there, beside " + tables + (tables == 1 ? " table" : " tables") + others,
                description().why(),
                tool == Tool.FLYWAY ? flyway(missing, evidence) : Recording.of(tool),
                Certainty.READ);
    }

    private static long tables(Evidence evidence) {
        return evidence.live().all(Table.class).count();
    }

    private static String flyway(VersionTable.Absent<?> missing, Evidence evidence) {
        return "-- Is it the right database? Does the project say flyway.table, flyway.schemas or"
                + " flyway.defaultSchema elsewhere?\n"
                + (missing.others().isEmpty()
                        ? ""
                        : "-- To use the one that is there: flyway.defaultSchema="
                                + missing.others().get(0).schema() + "\n")
                + evidence.position()
                        .filter(Position::isExact)
                        .map(position -> "-- If it was made without Flyway: its schema is exactly the one "
                                + position.words()
                                + ".\n-- mvn deploy:reconcile-history records that, or Flyway does:\n"
                                + Baseline.at(position))
                        .orElse("-- If it was made without Flyway, see position-by-schema, then:\n"
                                + "mvn flyway:baseline -Dflyway.baselineVersion=<that version>");
    }
}
