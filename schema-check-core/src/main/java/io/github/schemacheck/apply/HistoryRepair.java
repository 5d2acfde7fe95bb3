package io.github.schemacheck.apply;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.connection.WriteAccess;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.QualifiedName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Carries out a plan: one transaction, under the tool's own lock, with the old rows on the disk before the first of
 * them changes. Killed anywhere, it leaves either the old history or the new one.
 */
public final class HistoryRepair {
    private final DatabaseUrl live;
    private final SessionSettings settings;
    private final Consumer<String> progress;

    /** @param progress told each statement before it is sent */
    public HistoryRepair(DatabaseUrl live, SessionSettings settings, Consumer<String> progress) {
        this.live = live;
        this.settings = settings;
        this.progress = progress;
    }

    /** Reads a version table as it was read for the plan. */
    @FunctionalInterface
    public interface Reader {
        /** @return empty where it is not there any more */
        Optional<VersionTable<?>> read(Connection connection) throws SQLException;

        /** @return the table whose rows are the tool's lock; empty where it has none, or locks in another way */
        default Optional<QualifiedName> lock(Connection connection) throws SQLException {
            return Optional.empty();
        }
    }

    /**
     * @param plan with one repair or more
     * @param saved a file that does not exist yet, for the old rows
     * @throws ProblemException where the tool migrates now, the table is not as planned, or the server refuses; nothing
     *     is changed then
     */
    public Receipt carryOut(RepairPlan plan, Reader reader, Path saved) {
        try (WriteAccess access = WriteAccess.open(live, settings)) {
            try {
                run(plan, reader, saved, access.connection());
                return Receipt.of(plan, saved, live);
            } catch (SQLException e) {
                throw access.problem(e);
            }
        }
    }

    private void run(RepairPlan plan, Reader reader, Path saved, Connection connection) throws SQLException {
        QualifiedName table = plan.history().table().name();
        boolean absent = plan.history().table() instanceof VersionTable.Absent;
        try (Statement statement = connection.createStatement()) {
            new HistoryLock(plan, progress).take(statement, reader.lock(connection));
            if (!reader.read(connection).equals(Optional.of(plan.history().table()))) {
                throw new ProblemException(
                        "The version table " + table + " changed after the plan was made; nothing was repaired.",
                        "run it again for a new plan.");
            }
            save(saved, absent ? SavedRows.ofNoTable(table) : SavedRows.of(connection, table));
            for (String sql : plan.statements()) {
                execute(statement, sql);
            }
            progress.accept("COMMIT");
            connection.commit();
        }
    }

    private void execute(Statement statement, String sql) throws SQLException {
        progress.accept(sql);
        statement.execute(sql);
    }

    private static void save(Path file, String sql) {
        try {
            SavedRows.write(file, sql);
        } catch (IOException e) {
            throw new ProblemException(
                    "The old rows cannot be saved to " + file + ": " + e.getMessage() + "; nothing was repaired.",
                    "set deploy.savedHistory to a folder that can be written.",
                    e);
        }
    }
}
