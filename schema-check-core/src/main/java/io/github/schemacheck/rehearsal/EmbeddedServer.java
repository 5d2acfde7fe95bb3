package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.Identifier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of our own, reachable from this machine only, gone when closed. */
final class EmbeddedServer implements ShadowServer {
    private static final String ADMIN_DATABASE = "template1";

    private final EmbeddedPostgres postgres;
    private final ServerFolder folder;
    private final Duration timeout;

    EmbeddedServer(EmbeddedPostgres postgres, ServerFolder folder, Duration timeout) {
        this.postgres = postgres;
        this.folder = folder;
        this.timeout = timeout;
    }

    @Override
    public ShadowDatabase create(LiveFacts live, Scripts scripts) {
        Set<String> ownRoles = scripts.newRoles();
        String role = live.migrationRole();
        String name = name(live.server().database());
        String zone = live.server().timeZone();
        try (Connection connection = to(ADMIN_DATABASE, "postgres", zone).getConnection();
                Statement admin = connection.createStatement()) {
            for (String other : live.roles()) {
                if (!other.equals("postgres") && !ownRoles.contains(other)) {
                    admin.execute("CREATE ROLE " + Identifier.quote(other) + " NOLOGIN");
                }
            }
            String verb = live.roles().contains(role) && !ownRoles.contains(role) ? "ALTER" : "CREATE";
            if (!role.equals("postgres")) {
                admin.execute(verb + " ROLE " + Identifier.quote(role) + " LOGIN SUPERUSER");
            }
            admin.execute("DROP DATABASE IF EXISTS " + Identifier.quote(name));
            List<String> notes = DatabaseStatements.create(admin, name, role, live.server());
            DatabaseStatements.configure(admin, name, live.server(), timeout);
            PGSimpleDataSource source = to(name, role, zone);
            return new ShadowDatabase(source, DatabaseUrl.parse(ShadowUrl.of(source), Map.of()), role, notes, () -> {});
        } catch (SQLException e) {
            throw new ProblemException(
                    "The shadow database could not be created: " + e.getMessage(),
                    "set deploy.shadowUrl to a server where a scratch database may be created.",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            // The next run sweeps up what is left.
            return;
        }
        folder.delete();
    }

    /** The name of the live database, as migrations may say ALTER DATABASE shop; templates cannot be replaced. */
    private static String name(String live) {
        return live.startsWith("template") ? "shadow" : live;
    }

    private PGSimpleDataSource to(String database, String user, String timeZone) {
        PGSimpleDataSource source = new ShadowSource(timeZone);
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {postgres.getPort()});
        source.setUser(user);
        source.setDatabaseName(database);
        source.setApplicationName("schema-check shadow");
        return source;
    }
}
