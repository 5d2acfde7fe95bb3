package io.github.schemacheck.fleet;

import io.github.schemacheck.problem.ProblemException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The project's own list of its tenants, asked in the transaction in which all else is read. */
public record TenantQuery(String sql) {
    private static final String REMEDY = "write one query whose first column is the tenant's schema, /database or URL,"
            + " with the schema of each table named.";

    /**
     * @return the first column of all rows, in their order
     * @throws ProblemException where it fails, or names nobody in a row
     */
    public List<String> ask(Connection connection) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                @Nullable String word = row.getString(1);
                if (word == null || word.isBlank()) {
                    throw new ProblemException("The query for tenants has a row without a name.", REMEDY);
                }
                words.add(word);
            }
        } catch (SQLException e) {
            throw new ProblemException(
                    "The query for tenants failed: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    REMEDY,
                    e);
        }
        return words;
    }
}
