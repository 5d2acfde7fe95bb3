package io.github.schemacheck.apply;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.problem.ProblemException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may hold the locks that could not be had: the oldest transactions of others. Their statements may hold values.
 */
final class OtherTransactions {
    private static final String OLDEST =
            """
            SELECT 'session ' || pid || ' of ' || usename || ' (' || coalesce(nullif(application_name, ''), 'no name')
            || '), ' || state || ', in a transaction for ' || extract(epoch FROM now() - xact_start)::bigint || ' s'
            FROM pg_catalog.pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND xact_start IS NOT NULL ORDER BY xact_start LIMIT 3""";

    private OtherTransactions() {}

    /** @return one line each, with a line before them */
    static String of(DatabaseUrl live, SessionSettings settings) {
        List<String> found = new ArrayList<>();
        try (Connection connection = Session.connectReadOnly(live, settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OLDEST)) {
            while (row.next()) {
                found.add("  " + row.getString(1));
            }
        } catch (SQLException | ProblemException e) {
            return "Who holds it could not be asked.";
        }
        return found.isEmpty() ? "Who held it has ended by now." : "Who may hold it:\n" + String.join("\n", found);
    }
}
