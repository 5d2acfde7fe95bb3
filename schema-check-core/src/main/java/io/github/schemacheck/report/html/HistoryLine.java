package io.github.schemacheck.report.html;

import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.report.HistoryText;
import java.util.List;

/** The migrations of one tool in a line. */
record HistoryLine(String tool, String summary, List<Stop> stops) {
    /** @param tone {@code good} where it is done, {@code wait} where it will run, {@code bad} where it is wrong */
    record Stop(String name, String word, String tone) {}

    static HistoryLine of(ToolHistory history) {
        return new HistoryLine(
                history.tool().label(),
                HistoryText.summary(history),
                history.unknown().isPresent()
                        ? history.migrations().stream()
                                .map(one -> new Stop(one.name(), "not known", "wait"))
                                .toList()
                        : history.migrations().stream().map(HistoryLine::stop).toList());
    }

    private static Stop stop(MigrationStatus one) {
        return new Stop(one.name(), one.word(), tone(one));
    }

    private static String tone(MigrationStatus status) {
        if (status instanceof MigrationStatus.Applied
                || status instanceof MigrationStatus.BelowBaseline
                || status instanceof MigrationStatus.Replaced
                || status instanceof MigrationStatus.FilesElsewhere
                || status instanceof MigrationStatus.PassedOver
                || status instanceof MigrationStatus.LeftOut
                || status instanceof MigrationStatus.RunsEachTime) {
            return "good";
        }
        boolean next = status instanceof MigrationStatus.Pending || status instanceof MigrationStatus.Outdated;
        return next ? "wait" : "bad";
    }
}
