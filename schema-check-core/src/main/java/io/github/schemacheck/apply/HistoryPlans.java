package io.github.schemacheck.apply;

import io.github.schemacheck.history.FlywayHistory;
import io.github.schemacheck.history.Histories;
import io.github.schemacheck.history.Position;
import io.github.schemacheck.history.PrismaFile;
import io.github.schemacheck.history.ProjectFiles;
import io.github.schemacheck.history.Reconciliation;
import io.github.schemacheck.history.Stations;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.LiquibaseBuild;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.LiveFacts;
import io.github.schemacheck.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans for the version tables of a project, from what its migrations prove.
 *
 * @param source of the expected schema; its history, if it has one, is the one that was replayed
 * @param project its folder
 * @param urlSchema the schema that the database's URL names
 * @param liquibase settings that the build tells Liquibase
 */
public record HistoryPlans(
        ExpectedSource source, Path project, Optional<String> urlSchema, Map<String, String> liquibase) {
    private static final String NOTHING_PROVEN = "not looked at: its migrations are not replayed here";

    public HistoryPlans {
        liquibase = Map.copyOf(liquibase);
    }

    /**
     * @param stations as replayed
     * @param position of live among them
     * @param baseline which version, where several have the schema of live; empty where nobody said
     */
    public RepairPlan replayed(LiveFacts live, Stations stations, Position position, Optional<String> baseline) {
        Witness witness = new Witness(stations, position);
        if (source instanceof ExpectedSource.FlywayMigrations flyway) {
            FlywaySettings settings = flyway.settings();
            MigrationDirectory files = MigrationDirectory.read(settings);
            FlywayRows rows = new FlywayRows(
                    live.versionTable().name(),
                    files.migrations(),
                    live.versionTable().rows());
            ToolHistory history =
                    Reconciliation.of(files, rows.rows(), settings).history(settings, live.versionTable());
            return new ReplayedPlan(history, witness, rows).plan(baseline);
        }
        ExpectedSource.SqlDirectory prisma = (ExpectedSource.SqlDirectory) source;
        ToolHistory history = prisma.history().orElseThrow();
        PrismaRows rows = new PrismaRows(
                history.table().name(),
                files(prisma.directory()),
                history.table().rows());
        return new ReplayedPlan(history, witness, rows).plan(Optional.empty());
    }

    /**
     * @param histories of all tools but Flyway
     * @param whole whether live is exactly what all migrations make
     */
    public List<RepairPlan> others(List<ToolHistory> histories, boolean whole) {
        return histories.stream()
                .filter(history -> !history.files().isEmpty() && !isReplayed(history))
                .map(history -> other(history, whole))
                .toList();
    }

    private boolean isReplayed(ToolHistory history) {
        return source instanceof ExpectedSource.SqlDirectory sql
                && sql.history().equals(Optional.of(history));
    }

    private static RepairPlan other(ToolHistory history, boolean whole) {
        return switch (history.tool()) {
            case ALEMBIC, DJANGO -> new RowsPlan(history, whole).plan();
            case LIQUIBASE -> new LiquibasePlan(history, whole).plan();
            case FLYWAY, PRISMA, RAILS, DBMATE, KNEX, SEQUELIZE, NODE_PG_MIGRATE -> new RepairPlan(
                    history, List.of(), List.of(), List.of(NOTHING_PROVEN));
        };
    }

    /** @return reads the history of a plan again */
    public HistoryRepair.Reader reader(ToolHistory planned) {
        if (planned.tool() == Tool.FLYWAY && source instanceof ExpectedSource.FlywayMigrations flyway) {
            FlywaySettings settings = flyway.settings();
            return connection -> Optional.of(FlywayHistory.read(connection, settings));
        }
        return planned.tool() == Tool.LIQUIBASE
                ? new LiquibaseAgain(planned)
                : connection -> table(connection, planned);
    }

    private Optional<VersionTable<?>> table(Connection connection, ToolHistory planned) throws SQLException {
        return Histories.read(connection, urlSchema, ProjectFiles.below(project), withoutChecksums()).stream()
                .filter(history ->
                        history.tool() == planned.tool() && history.files().equals(planned.files()))
                .<VersionTable<?>>map(ToolHistory::table)
                .findFirst();
    }

    private LiquibaseBuild withoutChecksums() {
        return new LiquibaseBuild(liquibase, List.of());
    }

    private final class LiquibaseAgain implements HistoryRepair.Reader {
        private final ToolHistory planned;

        LiquibaseAgain(ToolHistory planned) {
            this.planned = planned;
        }

        @Override
        public Optional<VersionTable<?>> read(Connection connection) throws SQLException {
            return table(connection, planned);
        }

        @Override
        public Optional<QualifiedName> lock(Connection connection) throws SQLException {
            return Histories.liquibaseLock(
                    connection,
                    ProjectFiles.below(project),
                    withoutChecksums(),
                    planned.table().name());
        }
    }

    private static List<PrismaFile> files(Path directory) {
        try {
            return PrismaFile.read(directory);
        } catch (IOException e) {
            throw new ProblemException(
                    "The folder " + directory + " cannot be read: " + e.getMessage() + ".", "make it readable.", e);
        }
    }
}
