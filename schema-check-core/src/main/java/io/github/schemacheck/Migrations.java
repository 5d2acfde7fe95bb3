package io.github.schemacheck;

import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
import java.util.List;
import java.util.Optional;

/**
 * Where the migrations of a project stand.
 *
 * @param pending of those that make the expected schema, in the order in which they will run
 * @param changes what they do together, a line each
 * @param histories of all migration tools that were found, the one of the expected schema first
 */
public record Migrations(List<String> pending, List<String> changes, List<ToolHistory> histories) {
    public static final Migrations NONE = new Migrations(List.of(), List.of(), List.of());

    public Migrations {
        pending = List.copyOf(pending);
        changes = List.copyOf(changes);
        histories = List.copyOf(histories);
    }

    /** @return what Liquibase would run next; empty where its history here is not known */
    public Optional<List<String>> waitingForLiquibase() {
        return histories.stream()
                .filter(history ->
                        history.tool() == Tool.LIQUIBASE && history.unknown().isEmpty())
                .findFirst()
                .map(history -> history.migrations().stream()
                        .filter(MigrationStatus.Waiting.class::isInstance)
                        .map(MigrationStatus::name)
                        .toList());
    }
}
