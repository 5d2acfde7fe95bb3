package io.github.schemacheck.benchmarks;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.data.KeyToScan;
import io.github.schemacheck.data.KeysToScan;
import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.data.OrphanScan;
import io.github.schemacheck.data.OrphanSettings;
import io.github.schemacheck.data.Pace;
import io.github.schemacheck.schema.Schema;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The database whose keys are looked at, in both ways. */
record OrphanServer(Server server, int rows) {
    private static final String DATABASE = "orphans";
    private static final int ROWS_OF_A_PARENT = 10;

    void create() throws IOException, SQLException {
        server.create(DATABASE);
        int parents = Math.max(1_000, rows / ROWS_OF_A_PARENT / 100 * 99);
        execute(Resource.text("orphan-tables.sql")
                .replace("@rows@", String.valueOf(rows))
                .replace("@parents@", String.valueOf(parents)));
        execute("VACUUM ANALYZE");
    }

    void execute(String sql) throws SQLException {
        server.execute(DATABASE, sql);
    }

    Connection connect() throws SQLException {
        return server.connect(DATABASE);
    }

    /** @return orphans by a query that nothing was thought of for, as PostgreSQL plans it */
    long plainly(OrphanKey key) throws SQLException {
        String query = "SELECT count(*) FROM child c WHERE c." + key.name()
                + " IS NOT NULL AND NOT EXISTS (SELECT FROM " + key.parent() + " p WHERE p.id = c." + key.name() + ")";
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    OrphanFact.Scanned scan(OrphanKey key, Pace pace) {
        OrphanFact fact = scan(key, pace, OrphanSettings.DEFAULT.perKey());
        if (fact instanceof OrphanFact.Scanned scanned) {
            return scanned;
        }
        throw new IllegalStateException(fact.toString());
    }

    /** @param most time for it: what is not over by then is not scanned */
    OrphanFact scan(OrphanKey key, Pace pace, Duration most) {
        OrphanSettings usual = OrphanSettings.DEFAULT;
        OrphanSettings settings = new OrphanSettings(
                OrphanSettings.Which.ALL,
                pace,
                usual.budget(),
                most,
                1,
                usual.samples(),
                List.of("public.child." + key.name()),
                List.of());
        DatabaseUrl url = DatabaseUrl.parse(server.url(DATABASE), Map.of());
        Schema live;
        try (Session session = Session.openReadOnly(url, SessionSettings.DEFAULT)) {
            live = session.read(Catalog::read).schema();
        }
        List<KeyToScan> keys = KeysToScan.of(live, live, settings);
        return new OrphanScan(
                        () -> Session.connectReadOnly(url, SessionSettings.DEFAULT),
                        settings,
                        Clock.systemUTC(),
                        line -> {})
                .run(keys)
                .get(0);
    }
}
