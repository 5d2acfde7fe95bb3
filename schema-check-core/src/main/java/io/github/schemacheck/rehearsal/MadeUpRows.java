package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.util.PSQLException;

/** One row for each empty table, so that full scans and missing values show. */
final class MadeUpRows {
    private static final int MOST_TRIES = 12;

    private final Schema schema;

    MadeUpRows(Schema schema) {
        this.schema = schema;
    }

    /**
     * @param connection in a transaction
     * @param versionTable the name of the table that is left as it is
     * @return the tables that stayed empty, because nobody knows a row that they take
     */
    List<QualifiedName> fill(Connection connection, String versionTable) throws SQLException {
        List<QualifiedName> empty = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            withoutTriggers(connection, statement);
            List<QualifiedName> tables = schema.all(Table.class)
                    .filter(table -> table.kind() == Table.Kind.ORDINARY
                            && !table.name().name().equals(versionTable))
                    .map(Table::name)
                    .sorted()
                    .toList();
            for (QualifiedName table : tables) {
                if (isEmpty(statement, table) && !isFilled(connection, statement, table)) {
                    empty.add(table);
                }
            }
            statement.execute("RESET session_replication_role");
        }
        return empty;
    }

    /** Foreign keys too are triggers; who may not switch them off has to have luck with the order of tables. */
    private static void withoutTriggers(Connection connection, Statement statement) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try {
            statement.execute("SET LOCAL session_replication_role = replica");
            connection.releaseSavepoint(savepoint);
        } catch (SQLException notAllowed) {
            connection.rollback(savepoint);
        }
    }

    private static boolean isEmpty(Statement statement, QualifiedName table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM ONLY " + table + ")")) {
            return row.next() && !row.getBoolean(1);
        }
    }

    private boolean isFilled(Connection connection, Statement statement, QualifiedName table) throws SQLException {
        MadeUpRow row = new MadeUpRow(schema, table);
        for (int i = 0; i < MOST_TRIES; i++) {
            Savepoint savepoint = connection.setSavepoint();
            try {
                statement.execute(row.insert());
                connection.releaseSavepoint(savepoint);
                return true;
            } catch (PSQLException refused) {
                connection.rollback(savepoint);
                if (!row.changes(refused.getServerErrorMessage())) {
                    return false;
                }
            }
        }
        return false;
    }
}
