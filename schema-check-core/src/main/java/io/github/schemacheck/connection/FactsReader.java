package io.github.schemacheck.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Objects;
import org.postgresql.PGConnection;

/** Asks a server for its facts, in the transaction that is open. */
final class FactsReader {
    private static final String QUERY = resource("server-facts.sql");

    private FactsReader() {}

    static ServerFacts read(Connection connection, Pooler byAddress) throws SQLException {
        long identifier = systemIdentifier(connection);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new ServerFacts(
                    row.getInt("major"),
                    row.getString("version"),
                    identifier,
                    row.getString("database"),
                    row.getString("role"),
                    row.getString("time_zone"),
                    locale(row),
                    pooler(connection, row.getInt("backend"), byAddress));
        }
    }

    private static ServerFacts.Locale locale(ResultSet row) throws SQLException {
        return new ServerFacts.Locale(
                row.getString("encoding"),
                row.getString("provider"),
                row.getString("collate"),
                row.getString("ctype"),
                row.getString("icu_locale"));
    }

    /** A pooler gives out cancel keys of its own, so that the process it names is not the one that answers. */
    private static Pooler pooler(Connection connection, int backend, Pooler byAddress) throws SQLException {
        int named = connection.unwrap(PGConnection.class).getBackendPID();
        return byAddress != Pooler.NONE || named == backend ? byAddress : Pooler.PGBOUNCER;
    }

    /** Some hosters take the right away, and a failed statement would end the transaction. */
    private static long systemIdentifier(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select system_identifier from pg_catalog.pg_control_system()")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException notAllowed) {
            connection.rollback(before);
            return 0;
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(FactsReader.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
