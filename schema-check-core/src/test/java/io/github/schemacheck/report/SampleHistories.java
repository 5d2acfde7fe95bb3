package io.github.schemacheck.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Histories of a sample result; a migration is its name behind one of the statuses. */
final class SampleHistories {
    private SampleHistories() {}

    static List<ToolHistory> of(JsonNode nodes) {
        List<ToolHistory> all = new ArrayList<>();
        nodes.forEach(node -> all.add(new ToolHistory(
                Tool.valueOf(node.path("tool").asText().toUpperCase(Locale.ROOT)),
                node.path("files").asText(),
                table(node),
                migrations(node),
                List.of())));
        return all;
    }

    private static VersionTable<String> table(JsonNode node) {
        QualifiedName name = QualifiedName.parse(node.path("table").asText());
        return switch (node.path("is").asText("found")) {
            case "absent" -> new VersionTable.Absent<>(name, List.of());
            case "hidden" -> new VersionTable.NotReadable<>(name, "the role has no SELECT on it", "GRANT …;");
            case "busy" -> new VersionTable.Busy<>(name);
            default -> new VersionTable.Found<>(name, "app", List.of());
        };
    }

    private static List<MigrationStatus> migrations(JsonNode node) {
        List<MigrationStatus> all = new ArrayList<>();
        node.path("applied").forEach(name -> all.add(new MigrationStatus.Applied(name.asText())));
        node.path("failed").forEach(name -> all.add(new MigrationStatus.Failed(name.asText())));
        node.path("vanished").forEach(name -> all.add(new MigrationStatus.Vanished(name.asText())));
        node.path("pending").forEach(name -> all.add(new MigrationStatus.Pending(name.asText())));
        return all;
    }
}
