package io.github.schemacheck.data;

import io.github.schemacheck.data.AssertionFact.RowSamples;
import io.github.schemacheck.problem.ProblemException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks the project's own queries, each in a read-only transaction that its text cannot leave. */
public final class AssertionScan {
    /** Rows are counted no further. */
    static final int MOST_ROWS = 10_000;

    private static final int SAMPLES = 3;
    private static final int LONGEST_VALUE = 60;
    private static final String CURSOR = "schema_check_assertion";

    /** Names without a schema mean what they mean to the role; a cursor is read to its end here. */
    private static final List<String> SETTINGS = List.of("search_path = DEFAULT", "cursor_tuple_fraction = 1");

    private final ConnectionSource source;
    private final Duration timeout;

    /** @param timeout of each assertion */
    public AssertionScan(ConnectionSource source, Duration timeout) {
        this.source = source;
        this.timeout = timeout;
    }

    /**
     * @return a fact for each, in the same order
     * @throws ProblemException where no connection can be opened
     */
    public List<AssertionFact> run(List<Assertion> assertions) {
        if (assertions.isEmpty()) {
            return List.of();
        }
        List<AssertionFact> facts = new ArrayList<>();
        try (Connection connection = source.open()) {
            for (Assertion assertion : assertions) {
                facts.add(fact(connection, assertion));
            }
        } catch (SQLException e) {
            throw new ProblemException("The connection that asked the assertions was lost.", "run it again.", e);
        }
        return facts;
    }

    private AssertionFact fact(Connection connection, Assertion assertion) {
        try {
            if (!SingleStatement.canBeHad(connection)) {
                return new AssertionFact.NotRun(
                        assertion, "DATABASE_URL sets preferQueryMode; take it out, so that one statement stays one");
            }
            List<String> parts = SingleStatement.parts(connection, assertion.sql());
            if (parts.size() != 1) {
                return new AssertionFact.Broken(assertion, counted(parts.size()));
            }
            return ask(connection, assertion, parts.get(0));
        } catch (SQLException e) {
            return AssertionFailure.of(assertion, e, timeout);
        }
    }

    private static String counted(int parts) {
        return parts == 0 ? "the file has no statement" : "the file has " + parts + " statements: one file, one query";
    }

    /** Behind DECLARE the server takes nothing but a query: no COMMIT, SET, CALL or DO. */
    private AssertionFact ask(Connection connection, Assertion assertion, String query) throws SQLException {
        String declare = "DECLARE " + CURSOR + " NO SCROLL CURSOR FOR\n" + query;
        try (ScanTransaction transaction = new ScanTransaction(connection, timeout, SETTINGS);
                Statement statement = transaction.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(declare);
            RowSamples samples = samples(statement);
            long rows = samples.rows().size();
            if (rows == 0) {
                return new AssertionFact.Held(assertion);
            }
            if (rows == SAMPLES) {
                rows += statement.executeLargeUpdate("MOVE FORWARD " + (MOST_ROWS - SAMPLES) + " IN " + CURSOR);
            }
            return new AssertionFact.Failed(assertion, rows, rows == MOST_ROWS, samples);
        }
    }

    private static RowSamples samples(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("FETCH FORWARD " + SAMPLES + " FROM " + CURSOR)) {
            ResultSetMetaData about = row.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(about.getColumnLabel(i));
            }
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    values.add(cut(String.valueOf(row.getString(i))));
                }
                rows.add(values);
            }
            return new RowSamples(columns, rows);
        }
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
