package io.github.schemacheck.rehearsal.watch;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.trace.Place;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace.NotTraced;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A database in which every statement of migrations is watched: the connections of {@link #source()} are handed to the
 * tool that migrates, which runs one statement at a time.
 */
public final class Watch {
    private final DataSource database;
    private final Clock clock;
    private final StatementPlaces places;
    private final Set<Long> old;
    private final List<StatementTrace> traces = new ArrayList<>();
    private final List<NotTraced> gaps = new ArrayList<>();
    private Map<Long, SeenRelation> relations;
    private Schema schema;
    private int transactions;

    private Watch(DataSource database, Clock clock, StatementPlaces places, Objects before) {
        this.database = database;
        this.clock = clock;
        this.places = places;
        this.relations = new HashMap<>(before.relations());
        this.schema = before.schema();
        this.old = Set.copyOf(relations.keySet());
    }

    /**
     * By name, placeholders replaced; a migration that is not here runs without a line.
     *
     * @param callbacks whose statements count, though no migration holds them
     */
    public record Texts(Map<String, String> migrations, Map<String, String> callbacks) {
        public Texts {
            migrations = Map.copyOf(migrations);
            callbacks = Map.copyOf(callbacks);
        }
    }

    /**
     * Begins now: what is there already is what locks are told of.
     *
     * @param before the schema of the database, as the catalogue is read there
     */
    public static Watch begin(DataSource database, Clock clock, Schema before, Texts texts) throws SQLException {
        try (Connection connection = database.getConnection()) {
            StatementPlaces places = new StatementPlaces(texts.migrations(), texts.callbacks());
            return new Watch(database, clock, places, new Objects(before, SeenRelation.all(connection)));
        }
    }

    /** @return connections that are watched */
    public DataSource source() {
        return WatchedSource.of(database, this);
    }

    /** @param migration that runs from now on; empty where it has ended */
    public void running(String migration) {
        places.running(migration);
    }

    /** @return of all statements so far, in order */
    public List<StatementTrace> traces() {
        return List.copyOf(traces);
    }

    /** @return what could not be seen of statements that ran */
    public List<NotTraced> gaps() {
        return List.copyOf(gaps);
    }

    /** @return as the last statement left it */
    public Schema schema() {
        return schema;
    }

    StatementPlaces places() {
        return places;
    }

    Clock clock() {
        return clock;
    }

    Connection another() throws SQLException {
        return database.getConnection();
    }

    boolean isOld(long oid) {
        return old.contains(oid);
    }

    Map<Long, SeenRelation> relations() {
        return relations;
    }

    int nextTransaction() {
        return ++transactions;
    }

    void add(StatementTrace trace) {
        traces.add(trace);
    }

    void gap(Place place, String why) {
        gaps.add(new NotTraced(place.toString(), why));
    }

    /** It was an attempt only. */
    void forgetLast() {
        traces.remove(traces.size() - 1);
    }

    /** What a transaction found. */
    record Objects(Schema schema, Map<Long, SeenRelation> relations) {}

    Objects objects() {
        return new Objects(schema, new HashMap<>(relations));
    }

    /** @param before as they are again, because the transaction was rolled back */
    void restore(Objects before) {
        schema = before.schema();
        relations = new HashMap<>(before.relations());
    }

    /** @return the schema before */
    Schema look(Connection connection) throws SQLException {
        Schema before = schema;
        boolean open = connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.OPEN;
        try (Statement statement = connection.createStatement()) {
            // Gives back the settings and the locks of the reading.
            statement.execute(open ? "SAVEPOINT schema_check" : "");
            schema = Catalog.read(open ? inTransaction(connection) : connection).schema();
            relations = SeenRelation.all(connection);
            statement.execute(open ? "ROLLBACK TO SAVEPOINT schema_check; RELEASE SAVEPOINT schema_check" : "");
        }
        return before;
    }

    /** A migration may have begun the transaction itself, which the driver does not know of. */
    static Connection inTransaction(Connection real) {
        return WatchedSource.proxy(
                Connection.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getAutoCommit") ? false : WatchedSource.call(method, real, arguments));
    }
}
