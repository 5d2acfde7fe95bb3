package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of the user's, where only databases that carry our mark are ever dropped. */
final class ExternalServer implements ShadowServer {
    static final String MARK = "schema-check shadow: may be dropped";

    private static final String WHO = "SELECT current_setting('server_version_num')::int / 10000, "
            + "has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE')";

    private final DatabaseUrl url;
    private final ShadowSettings settings;

    ExternalServer(DatabaseUrl url, ShadowSettings settings) {
        this.url = url;
        this.settings = settings;
    }

    @Override
    public ShadowDatabase create(LiveFacts live, Set<String> ownRoles) {
        String name =
                "schema_check_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        try (Connection connection = Session.connect(url, SessionSettings.DEFAULT);
                Statement admin = connection.createStatement()) {
            refuseUnsuitable(admin, live.server());
            String role = String.valueOf(text(admin, "SELECT current_user"));
            List<String> notes = DatabaseStatements.create(admin, name, role, live.server());
            admin.execute("COMMENT ON DATABASE " + Identifier.quote(name) + " IS '" + MARK + "'");
            DatabaseStatements.configure(admin, name, live.server(), timeout());
            DatabaseUrl address = url.withDatabase(name);
            PGSimpleDataSource shadow = ShadowUrl.source(address);
            shadow.setUser(role);
            return new ShadowDatabase(shadow, address, live.migrationRole(), notes, () -> drop(name));
        } catch (SQLException e) {
            throw new ProblemException(
                    "No scratch database could be created on the server of deploy.shadowUrl: " + e.getMessage(),
                    "give its role CREATEDB, or leave deploy.shadowUrl out to use an embedded server.",
                    e);
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() {
        // It was running before us.
    }

    private void refuseUnsuitable(Statement admin, ServerFacts live) throws SQLException {
        long identifier;
        int major;
        try (ResultSet row = admin.executeQuery(WHO)) {
            row.next();
            major = row.getInt(1);
            identifier = row.getBoolean(2) ? 1 : 0;
        }
        if (identifier != 0) {
            identifier = Long.parseLong(text(admin, "SELECT system_identifier FROM pg_catalog.pg_control_system()"));
        }
        boolean unknown = identifier == 0 || live.systemIdentifier() == 0;
        if (!settings.liveServerAllowed() && (unknown || identifier == live.systemIdentifier())) {
            throw new ProblemException(
                    unknown
                            ? "It cannot be told whether the server of deploy.shadowUrl is the live one."
                            : "The server of deploy.shadowUrl is the live server.",
                    "use another server, or allow it with -Ddeploy.allowShadowOnLive=true.");
        }
        if (major != live.major()) {
            throw new ProblemException(
                    "The server of deploy.shadowUrl is PostgreSQL " + major + ", the live one is " + live.major()
                            + ": they would say the same schema in different words.",
                    "use a server of version " + live.major() + ", or leave deploy.shadowUrl out.");
        }
    }

    private void drop(String name) {
        String marked = "SELECT pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database "
                + "WHERE datname = '" + name + "'";
        try (Connection connection = Session.connect(url, SessionSettings.DEFAULT);
                Statement admin = connection.createStatement()) {
            if (MARK.equals(text(admin, marked))) {
                admin.execute("DROP DATABASE " + Identifier.quote(name) + " WITH (FORCE)");
            }
        } catch (SQLException e) {
            throw new ProblemException(
                    "The scratch database " + name + " could not be dropped: " + e.getMessage(),
                    "DROP DATABASE " + name + ";",
                    e);
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    private Duration timeout() {
        return settings.statementTimeout();
    }
}
