package io.github.schemacheck.check.rules;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.FlywayHistory;
import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.Histories;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.ProjectFiles;
import io.github.schemacheck.history.Reconciliation;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.LiquibaseBuild;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.TestLiquibase;
import io.github.schemacheck.testing.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A database recorded with a real tool, beside the tool's files: what we make of it. */
record RecordedState(List<ToolHistory> histories, List<Finding> findings) {
    static RecordedState of(CaseFolder state) throws SQLException {
        return TestServers.newest().inPassing(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(state.read("dump.sql").orElseThrow());
                statement.execute("RESET ALL; SET TRANSACTION READ ONLY");
            }
            List<ToolHistory> histories =
                    state.subject().equals("flyway") ? flyway(state, connection) : others(state, connection);
            Schema live = Catalog.read(connection).schema().only(ObjectFilter.STANDARD);
            return new RecordedState(histories, findings(histories, live));
        });
    }

    private static List<ToolHistory> others(CaseFolder state, Connection connection) throws SQLException {
        return Histories.read(
                connection,
                Optional.empty(),
                ProjectFiles.below(state.folder().resolve("files")),
                new LiquibaseBuild(Map.of(), TestLiquibase.classpath()));
    }

    private static List<ToolHistory> flyway(CaseFolder state, Connection connection) throws SQLException {
        Map<String, String> properties = new HashMap<>(Map.of("flyway.locations", "filesystem:sql"));
        for (String line : state.read("truth.txt").orElseThrow().lines().toList()) {
            if (line.startsWith("# options: -")) {
                String[] pair = line.substring("# options: -".length()).split("=", 2);
                properties.put("flyway." + pair[0], pair[1]);
            }
        }
        FlywaySettings settings =
                new FlywaySettings(properties, state.folder().resolve("files").toAbsolutePath(), List.of());
        VersionTable<FlywayRow> table = FlywayHistory.read(connection, settings);
        return List.of(Reconciliation.of(MigrationDirectory.read(settings), table.rows(), settings)
                .history(settings, table));
    }

    /** Compares with the case's expected files. */
    void expect(CaseFolder state) {
        state.expect("statuses.txt", lines(statuses(), each -> kind(each) + " " + each.name()));
        state.expect("findings.txt", lines(findings, Finding::toString));
    }

    private static <T> String lines(List<T> all, Function<T, String> text) {
        return all.stream().map(each -> text.apply(each) + "\n").collect(Collectors.joining());
    }

    static String kind(MigrationStatus status) {
        return status.getClass().getSimpleName();
    }

    List<MigrationStatus> statuses() {
        return histories.stream().flatMap(each -> each.migrations().stream()).toList();
    }

    private static List<Finding> findings(List<ToolHistory> histories, Schema live) {
        Evidence evidence = new Evidence(
                live, live, SchemaDiff.between(live, live), histories, Optional.empty(), List.of(), List.of());
        return StandardChecks.gate().stream()
                .flatMap(check -> check.run(evidence))
                .sorted()
                .toList();
    }
}
