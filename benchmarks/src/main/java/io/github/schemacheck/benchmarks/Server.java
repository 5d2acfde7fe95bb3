package io.github.schemacheck.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One PostgreSQL for all contenders of a run. */
final class Server implements AutoCloseable {
    private static final int TABLES_AT_ONCE = 50;

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** @param sharedBuffers as PostgreSQL has it: {@code 512MB} */
    static Server start(String sharedBuffers) throws IOException {
        return new Server(EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", sharedBuffers)
                // pg_dump locks every table of the database in one transaction.
                .setServerConfig("max_locks_per_transaction", "1024")
                .start());
    }

    int port() {
        return postgres.getPort();
    }

    String version() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    String url(String database) {
        return "postgresql://postgres@localhost:" + port() + "/" + database;
    }

    void create(String database) throws SQLException {
        execute("postgres", "CREATE DATABASE " + database);
    }

    /** Two databases with the same tables; the second has drifted. */
    void createPair(String first, String second, int tables) throws SQLException {
        create(first);
        for (int from = 1; from <= tables; from += TABLES_AT_ONCE) {
            execute(first, Shop.tables(from, Math.min(tables, from + TABLES_AT_ONCE - 1)));
        }
        execute("postgres", "CREATE DATABASE " + second + " TEMPLATE " + first);
        execute(second, Shop.drift(tables));
        execute(first, "VACUUM ANALYZE");
        execute(second, "VACUUM ANALYZE");
    }

    Connection connect(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
