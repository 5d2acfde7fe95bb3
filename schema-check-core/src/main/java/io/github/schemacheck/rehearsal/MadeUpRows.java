package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.trace.Trace.NotTraced;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/** Rows for each empty table, so that full scans and missing values show. */
final class MadeUpRows {
    private static final int MOST_TRIES = 12;
    private static final String NO_ROW = "no row could be made up for it, so that scans of it may not show";

    private final Schema schema;
    private final Content content;

    /** @param rows for each table; 0 leaves them empty */
    record Content(int rows, MadeUpTexts texts) {
        static final Content NONE = new Content(0, MadeUpTexts.USUAL);

        /** @return in a line, with which rows so many migrations are rehearsed */
        String progress(int migrations) {
            String with = texts.assumed().isEmpty() ? "" : " with texts that they can read";
            return "Rehearsing " + migrations + " pending migration(s)" + (rows == 0 ? " with empty tables" : with);
        }
    }

    MadeUpRows(Schema schema, Content content) {
        this.schema = schema;
        this.content = content;
    }

    /**
     * @param connection in a transaction
     * @param versionTable the name of the table that is left as it is
     * @return the tables that stayed empty or got only one row, because nobody knows what they take; and what the texts
     *     take for granted
     */
    List<NotTraced> fill(Connection connection, String versionTable) throws SQLException {
        List<NotTraced> gaps = new ArrayList<>();
        if (content.rows() == 0) {
            return gaps;
        }
        gaps.addAll(content.texts().assumed());
        try (Statement statement = connection.createStatement()) {
            withoutTriggers(connection, statement);
            List<QualifiedName> tables = schema.all(Table.class)
                    .filter(table -> table.kind() == Table.Kind.ORDINARY
                            && !table.name().name().equals(versionTable))
                    .map(Table::name)
                    .sorted()
                    .toList();
            for (QualifiedName table : tables) {
                if (isEmpty(statement, table)) {
                    fill(connection, statement, table)
                            .ifPresent(why -> gaps.add(new NotTraced("rows of " + table, why)));
                }
            }
            statement.execute("RESET session_replication_role");
        }
        return gaps;
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

    /** @return what went wrong */
    private Optional<String> fill(Connection connection, Statement statement, QualifiedName table) throws SQLException {
        MadeUpRow row = new MadeUpRow(schema, table, content.texts());
        for (int i = 0; i < MOST_TRIES; i++) {
            Savepoint savepoint = connection.setSavepoint();
            try {
                statement.execute(row.insert());
                connection.releaseSavepoint(savepoint);
                return more(connection, statement, row);
            } catch (PSQLException refused) {
                connection.rollback(savepoint);
                if (!row.changes(refused.getServerErrorMessage())) {
                    return Optional.of(NO_ROW);
                }
            }
        }
        return Optional.of(NO_ROW);
    }

    private Optional<String> more(Connection connection, Statement statement, MadeUpRow row) throws SQLException {
        if (content.rows() == 1) {
            return Optional.empty();
        }
        Savepoint savepoint = connection.setSavepoint();
        try {
            statement.execute(row.insertMore(content.rows() - 1));
            connection.releaseSavepoint(savepoint);
            return Optional.empty();
        } catch (PSQLException refused) {
            connection.rollback(savepoint);
            return Optional.of("only one row could be made up for it: "
                    + String.valueOf(refused.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
