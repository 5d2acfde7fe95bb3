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
import java.util.List;
import java.util.stream.Stream;

final class PositionBySchema implements Check {
    @Override
    public Description description() {
        return new Description(
                "position-by-schema",
                Severity.INFO,
                "No version table says where live stands, so each migration was replayed by itself and its schema"
                        + " compared with live.",
                "It tells which migrations live really had.");
    }

    @Override
    public Stream<Finding> run(Evidence evidence) {
        return evidence.position().stream()
                .map(position -> new Finding(
                        description().id(),
                        description().severity(),
                        "database",
                        message(position),
                        description().why(),
                        remedy(position, evidence.histories()),
                        Certainty.proven(position)));
    }

    private static String message(Position position) {
        int differences = position.differences().size();
        return position.isExact()
                ? "its schema is exactly the one " + position.words()
                : "its schema is nearest to the one " + position.words() + ", with " + differences
                        + (differences == 1 ? " difference" : " differences");
    }

    /** @param histories the one whose migrations were replayed is the first */
    private static String remedy(Position position, List<ToolHistory> histories) {
        if (position.isExact()) {
            boolean flyway = histories.isEmpty() || histories.get(0).tool() == Tool.FLYWAY;
            return flyway ? Baseline.at(position) : "mvn deploy:reconcile-history";
        }
        return "-- From there to live:\n" + ToldChanges.lines(position.differences());
    }
}
