package io.github.schemacheck.data;

import io.github.schemacheck.data.AssertionFact.RowSamples;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries on the rows of live what is about to be asked of them. Reads only. */
public final class ViolationScan {
    private static final List<String> SETTINGS = List.of("max_parallel_workers_per_gather = 0", "work_mem = '64MB'");

    private final ConnectionSource source;
    private final Duration timeout;

    /** @param timeout of each promise */
    public ViolationScan(ConnectionSource source, Duration timeout) {
        this.source = source;
        this.timeout = timeout;
    }

    /**
     * @param promises those of foreign keys are left to {@link PendingKeys}
     * @return what is broken, and what could not be tried; nothing for a promise that is kept
     * @throws ProblemException where no connection can be opened
     */
    public List<ViolationFact> run(Schema live, List<PromiseToTry> promises) {
        List<ViolationFact> facts = new ArrayList<>();
        if (promises.isEmpty()) {
            return facts;
        }
        try (Connection connection = source.open()) {
            for (PromiseToTry promise : promises) {
                if (!(promise.promise() instanceof Promise.HasParents)) {
                    fact(connection, live, promise).ifPresent(facts::add);
                }
            }
        } catch (SQLException e) {
            throw new ProblemException("The connection that tried the rows was lost.", "run it again.", e);
        }
        return facts;
    }

    private Optional<ViolationFact> fact(Connection connection, Schema live, PromiseToTry promise) {
        Optional<PromiseSql> sql = PromiseSql.of(live, promise);
        if (sql.isEmpty()) {
            return Optional.of(
                    new ViolationFact.NotTried(promise, promise.promise().trouble()));
        }
        try (ScanTransaction transaction = new ScanTransaction(connection, timeout, SETTINGS);
                Statement statement = transaction.connection().createStatement()) {
            return ask(statement, sql.get(), promise);
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            boolean refused = sql.get().columns().isEmpty() && state.startsWith("22");
            RowSamples none = new RowSamples(List.of(), List.of());
            return Optional.of(
                    refused
                            ? new ViolationFact.Broken(
                                    promise, 1, true, none, sql.get().all())
                            : new ViolationFact.NotTried(promise, why(e, state)));
        }
    }

    private static Optional<ViolationFact> ask(Statement statement, PromiseSql sql, PromiseToTry promise)
            throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        long lines = 0;
        long total = 0;
        statement.setEscapeProcessing(false);
        try (ResultSet row = statement.executeQuery(sql.query())) {
            while (!sql.columns().isEmpty() && row.next()) {
                lines = row.getLong(1);
                total = row.getLong(2);
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= sql.columns().size(); i++) {
                    values.add(String.valueOf(row.getString(i + 2)));
                }
                rows.add(values);
            }
        }
        RowSamples samples = new RowSamples(sql.columns(), rows);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ViolationFact.Broken(promise, total, lines == PromiseSql.MOST, samples, sql.all()));
    }

    private String why(SQLException failure, String state) {
        return switch (state) {
            case "42703", "42P01", "42704", "42883", "3F000" -> "it needs something that live does not have yet";
            case "42846" -> "there is no cast between the two types: only the migration knows how";
            case "42501" -> "the role may not read all rows: grant SELECT, and BYPASSRLS where policies hide rows";
            default -> WhyNot.of(failure, "the time for one statement, deploy.statementTimeout,", timeout);
        };
    }
}
