package io.github.schemacheck.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/**
 * A build's database, laid down in its folder {@code live} or {@code reference}: the project's migrations up to the
 * {@code target} in {@code live.properties} ({@code none} for no migration at all), then {@code drift.sql}, by hand as
 * it were.
 */
record LiveDatabase(LiveServer server, String name) {
    static final String PASSWORD = "it-secret-7391";

    /** Its lines would stand in build.log. Held, or its level would be forgotten. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.WARNING);
    }

    /** They may do what a build's {@code drift.sql} grants. */
    static void createRoles(LiveServer server) throws SQLException {
        for (String role : new String[] {"app", "visitor", "reader", "stranger"}) {
            server.execute("postgres", "create role " + role + " login password '" + PASSWORD + "'");
        }
        server.execute("postgres", "create role maker login createdb");
    }

    void create(Path build, String folder) throws IOException, SQLException {
        server.execute("postgres", "drop database if exists \"" + name + "\" with (force)");
        server.execute("postgres", "create database \"" + name + "\"");
        migrate(build, build.resolve(folder).resolve("live.properties"));
        Path drift = build.resolve(folder).resolve("drift.sql");
        if (Files.exists(drift)) {
            server.execute(name, Files.readString(drift));
        }
    }

    private void migrate(Path build, Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        String target = properties.getProperty("target");
        if (!target.equals("none")) {
            Flyway.configure()
                    .dataSource(server.database(name))
                    .locations("filesystem:"
                            + build.resolve(properties.getProperty("migrations", "src/main/resources/db/migration")))
                    .target(target)
                    .load()
                    .migrate();
        }
    }
}
