package io.github.schemacheck.report;

import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One tool's history in words: a line that counts, then what is not simply applied. */
public final class HistoryText {
    private HistoryText() {}

    public static String summary(ToolHistory history) {
        return history.tool().label() + " in " + history.files() + ", " + table(history.table()) + ": "
                + (isRead(history.table()) ? counts(history.migrations()) : "which of them ran is not known") + ".";
    }

    static String table(VersionTable<?> table) {
        if (table instanceof VersionTable.Absent<?>) {
            return "no table " + table.name() + " yet";
        }
        if (table instanceof VersionTable.NotReadable<?>) {
            return "table " + table.name() + " that may not be read";
        }
        return "table " + table.name() + (table instanceof VersionTable.Busy<?> ? ", which is locked" : "");
    }

    private static String counts(List<MigrationStatus> migrations) {
        Map<String, Long> counts = migrations.stream()
                .collect(Collectors.groupingBy(MigrationStatus::word, LinkedHashMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static boolean isRead(VersionTable<?> table) {
        return table instanceof VersionTable.Found<?> || table instanceof VersionTable.Absent<?>;
    }

    static List<String> open(ToolHistory history) {
        return history.migrations().stream()
                .filter(migration -> isRead(history.table()) && isTold(migration))
                .map(migration -> migration.name() + ": " + migration.word())
                .toList();
    }

    /** What is done, or another project's business, is only counted. */
    private static boolean isTold(MigrationStatus migration) {
        return !(migration instanceof MigrationStatus.Applied
                || migration instanceof MigrationStatus.Replaced
                || migration instanceof MigrationStatus.FilesElsewhere);
    }
}
