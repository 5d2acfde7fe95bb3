package io.github.schemacheck.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A build's database, laid down in its folder {@code live}: the project's migrations up to the {@code target} in
 * {@code live.properties} ({@code none} for no migration at all), then {@code drift.sql}, by hand as it were.
 */
record LiveDatabase(EmbeddedPostgres postgres, String name) {
    static final String PASSWORD = "it-secret-7391";

    static void createRoles(EmbeddedPostgres postgres) {
        execute(
                postgres.getPostgresDatabase(),
                "alter role postgres password '%1$s'; create role app login password '%1$s'".formatted(PASSWORD));
    }

    void create(Path live) throws IOException {
        execute(postgres.getPostgresDatabase(), "create database \"" + name + "\"");
        DataSource database = postgres.getDatabase("postgres", name);
        migrate(database, live);
        if (Files.exists(live.resolve("drift.sql"))) {
            execute(database, Files.readString(live.resolve("drift.sql")));
        }
    }

    private static void migrate(DataSource database, Path live) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(live.resolve("live.properties"))) {
            properties.load(in);
        }
        String target = properties.getProperty("target");
        if (!target.equals("none")) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("filesystem:" + live.resolveSibling("src/main/resources/db/migration"))
                    .target(target)
                    .load()
                    .migrate();
        }
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
