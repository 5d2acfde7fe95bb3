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
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of the user's, where only databases that carry our mark are ever dropped. */
final class ExternalServer implements ShadowServer {
    /** What a replay depends on; a container of the same address may be another server tomorrow. */
    private static final String STATE =
            """
            SELECT pg_catalog.version(),
              (SELECT string_agg(name || default_version, ',' ORDER BY name) FROM pg_catalog.pg_available_extensions),
              (SELECT string_agg(rolname, ',' ORDER BY rolname) FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_')
            """;

    private static final String WHO = "SELECT current_setting('server_version_num')::int / 10000, "
            + "has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE')";

    private final DatabaseUrl url;
    private final ShadowSettings settings;
    private final ShadowMark mark;
    private final Consumer<String> progress;

    ExternalServer(DatabaseUrl url, ShadowSettings settings, ShadowMark mark, Consumer<String> progress) {
        this.url = url;
        this.settings = settings;
        this.mark = mark;
        this.progress = progress;
    }

    @Override
    public ShadowDatabase create(LiveFacts live, Scripts scripts) {
        ServerWide.refuse(scripts);
        String name =
                "schema_check_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        try (Connection connection = Session.connect(url, SessionSettings.DEFAULT);
                Statement admin = connection.createStatement()) {
            refuseUnsuitable(admin, live.server());
            ServerWide.refuseUnseen(scripts.unseen(), admin);
            List<String> leftOver = LeftOvers.drop(admin, mark);
            if (!leftOver.isEmpty()) {
                progress.accept("Dropped what killed runs left there: " + String.join(", ", leftOver));
            }
            return made(admin, name, live);
        } catch (SQLException e) {
            throw new ProblemException(
                    "No scratch database could be created on the server of deploy.shadowUrl: " + e.getMessage(),
                    "give its role CREATEDB, or leave deploy.shadowUrl out to use an embedded server.",
                    e);
        }
    }

    /** @return its exact version, the extensions that it can have, and its roles */
    List<String> state() {
        try (Connection connection = Session.connect(url, SessionSettings.DEFAULT);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            return List.of(row.getString(1), String.valueOf(row.getString(2)), row.getString(3));
        } catch (SQLException e) {
            throw new ProblemException(
                    "The server of deploy.shadowUrl cannot be asked for its version: " + e.getMessage(),
                    "leave deploy.shadowUrl out to use an embedded server.",
                    e);
        }
    }

    private ShadowDatabase made(Statement admin, String name, LiveFacts live) throws SQLException {
        String role = text(admin, "SELECT current_user");
        List<String> notes = DatabaseStatements.create(admin, name, role, live.server());
        try {
            admin.execute("COMMENT ON DATABASE " + Identifier.quote(name) + " IS " + Identifier.literal(mark.text()));
            DatabaseStatements.configure(admin, name, live.server(), timeout());
            DatabaseUrl address = url.withDatabase(name);
            PGSimpleDataSource shadow = ShadowUrl.source(address, live.server().timeZone());
            shadow.setUser(role);
            Connection held = Session.connect(address, SessionSettings.DEFAULT);
            return new ShadowDatabase(shadow, address, live.migrationRole(), notes, () -> drop(name, held));
        } catch (SQLException | RuntimeException e) {
            admin.execute("DROP DATABASE " + Identifier.quote(name));
            throw e;
        }
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

    /** @param held kept others from dropping it: the session of a killed run ends with it, wherever that was */
    private void drop(String name, Connection held) {
        String marked = "SELECT pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database "
                + "WHERE datname = '" + name + "'";
        try (held;
                Connection connection = Session.connect(url, SessionSettings.DEFAULT);
                Statement admin = connection.createStatement()) {
            if (mark.text().equals(text(admin, marked))) {
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
