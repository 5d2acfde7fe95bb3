package io.github.schemacheck;

import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the histories nothing can be said about. */
final class HistoriesNotChecked {
    private static final Set<String> EFFECTS = Set.of("migration-effect-missing", "migration-effect-unrecorded");

    private static final int MOST_NAMED = 3;

    private HistoriesNotChecked() {}

    /** @param replayed whose migrations make the expected schema */
    static List<NotChecked> of(List<ToolHistory> histories, Optional<ToolHistory> replayed) {
        return histories.stream()
                .flatMap(history -> Stream.of(
                                table(history),
                                history.notUnderstood().stream().map(part -> new NotChecked(part.where(), part.why())),
                                effects(history, replayed))
                        .flatMap(parts -> parts))
                .toList();
    }

    /** @param tables of Flyway; a database of many tenants has one for each */
    static List<NotChecked> ofOtherProjects(List<QualifiedName> tables) {
        if (tables.isEmpty()) {
            return List.of();
        }
        String named =
                tables.stream().limit(MOST_NAMED).map(QualifiedName::toString).collect(Collectors.joining(", "));
        String more = tables.size() > MOST_NAMED ? " and " + (tables.size() - MOST_NAMED) + " more" : "";
        return List.of(new NotChecked(
                "version table " + named + more,
                "Flyway's too, and not the one that this project's settings name: another project's history"));
    }

    /** The rows of a version table can be compared with what its migrations do only where those are replayed. */
    private static Stream<NotChecked> effects(ToolHistory history, Optional<ToolHistory> replayed) {
        boolean tells = !history.files().isEmpty() && history.unknown().isEmpty();
        return tells && !replayed.equals(Optional.of(history))
                ? Stream.of(new NotChecked(
                        "whether what " + history.tool().label() + "'s migrations in " + history.files()
                                + " do is in live",
                        "they are not replayed here",
                        EFFECTS))
                : Stream.empty();
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
