package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A throw-away database.
 *
 * @param source connects as the role that migrates
 * @param address the same for reading
 * @param liveRole what that role is called on the live server
 * @param notes in what it is unlike the live database
 * @param drop closes and removes it
 */
record ShadowDatabase(
        PGSimpleDataSource source, DatabaseUrl address, String liveRole, List<String> notes, Runnable drop)
        implements AutoCloseable {
    /** @return for other tools, with user and password */
    String url() {
        return ShadowUrl.of(source);
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Runs SQL as it is, in one implicit transaction unless it says otherwise. */
    void execute(String sql, String what) {
        if (sql.isBlank()) {
            return;
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ProblemException(
                    what + " failed on the shadow: " + e.getMessage(), "correct it and run again.", e);
        }
    }

    /** Read in a session like the one on live, so that both sides render alike. */
    Schema read(Schemas schemas) {
        try (ShadowReader reader = reader(schemas)) {
            return reader.read();
        }
    }

    /** @return for many readings */
    ShadowReader reader(Schemas schemas) {
        Session session = Session.openReadOnly(address, SessionSettings.DEFAULT);
        session.pause();
        return new ShadowReader(session, connection -> asOnLive(schemas.read(connection)));
    }

    /** @return with the role that migrates under its name on live */
    Schema asOnLive(Schema schema) {
        return RoleNames.renamed(schema, String.valueOf(source.getUser()), liveRole);
    }

    @Override
    public void close() {
        drop.run();
    }
}
