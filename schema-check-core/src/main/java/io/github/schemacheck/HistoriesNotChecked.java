package io.github.schemacheck;

import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import java.util.List;
import java.util.stream.Stream;

/** What of the histories nothing can be said about. */
final class HistoriesNotChecked {
    private HistoriesNotChecked() {}

    static List<NotChecked> of(List<ToolHistory> histories) {
        return histories.stream()
                .flatMap(history -> Stream.concat(
                        table(history),
                        history.notUnderstood().stream().map(part -> new NotChecked(part.where(), part.why()))))
                .toList();
    }

    private static Stream<NotChecked> table(ToolHistory history) {
        String tool = history.tool().label();
        String name = "version table " + history.table().name();
        if (history.table() instanceof VersionTable.NotReadable<?> hidden) {
            return Stream.of(new NotChecked("which migrations of " + tool + " ran", name + ": " + hidden.reason()));
        }
        if (history.table() instanceof VersionTable.Busy<?>) {
            return Stream.of(new NotChecked(
                    "which migrations of " + tool + " ran",
                    name + " is locked, a migration seems to be running now; run again when it has ended"));
        }
        return history.files().isEmpty()
                ? Stream.of(new NotChecked(name, "it is " + tool + "'s, and this project has no migrations of " + tool))
                : Stream.empty();
    }
}
