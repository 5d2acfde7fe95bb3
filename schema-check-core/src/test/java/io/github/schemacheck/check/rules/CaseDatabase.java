package io.github.schemacheck.check.rules;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The schema that the SQL of a case makes, read in a transaction that is rolled back: many cases share a database. */
final class CaseDatabase {
    private CaseDatabase() {}

    static Schema read(TestDatabase database, CaseFolder each, String file) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    each.read("before.sql").orElse("") + each.read(file).orElse(""));
            Schema schema = read(connection, statement);
            connection.rollback();
            return schema;
        }
    }

    static Schema read(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            return read(connection, statement);
        }
    }

    private static Schema read(Connection connection, Statement statement) throws SQLException {
        statement.execute("SET LOCAL search_path = ''");
        return Catalog.read(connection).schema();
    }
}
