package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Sessions in the time zone of the live database, on which a constant like {@code '2026-01-01'::timestamptz} depends. A
 * setting of the database would not do: the driver asks for the zone of this machine in every session.
 */
final class ShadowSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private final String timeZone;

    ShadowSource(String timeZone) {
        this.timeZone = timeZone;
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        Connection connection = super.getConnection(user, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = " + Identifier.literal(timeZone));
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
