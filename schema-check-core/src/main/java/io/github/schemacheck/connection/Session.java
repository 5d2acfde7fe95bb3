package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * One read-only look at a database: one transaction, one snapshot, with settings that make renderings the same
 * everywhere. Nothing is set beyond the transaction, so that a pooled server is given back as it was.
 */
public final class Session implements AutoCloseable {
    private final Connection connection;
    private final SessionSettings settings;
    private final ServerFacts facts;
    private final Secrets secrets;

    private Session(Connection connection, SessionSettings settings, ServerFacts facts, Secrets secrets) {
        this.connection = connection;
        this.settings = settings;
        this.facts = facts;
        this.secrets = secrets;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Connects, with patience for what may pass, and begins the transaction.
     *
     * @throws ProblemException where there is no way in, or the server is none that can be read
     */
    public static Session openReadOnly(DatabaseUrl url, SessionSettings settings) {
        Connection connection = new Connecting(url, settings).open(true);
        try {
            return new Session(connection, settings, begin(connection, url, settings), url.secrets());
        } catch (SQLException e) {
            Connecting.closeQuietly(connection);
            throw ReadProblem.of(e, url.secrets());
        } catch (ProblemException e) {
            Connecting.closeQuietly(connection);
            throw e;
        }
    }

    /**
     * A connection whose transactions are read only, in auto-commit mode, for work that needs several of them.
     *
     * @throws ProblemException where there is no way in
     */
    public static Connection connectReadOnly(DatabaseUrl url, SessionSettings settings) {
        return new Connecting(url, settings).open(true);
    }

    /**
     * A connection that may write, for a shadow server; in auto-commit mode.
     *
     * @throws ProblemException where there is no way in
     */
    public static Connection connect(DatabaseUrl url, SessionSettings settings) {
        return new Connecting(url, settings).open(false);
    }

    private static ServerFacts begin(Connection connection, DatabaseUrl url, SessionSettings settings)
            throws SQLException {
        ServerSupport.requirePostgres(version(connection));
        ServerSupport.requireMajor(connection.getMetaData().getDatabaseMajorVersion());
        connection.setAutoCommit(false);
        ReadTransaction.begin(connection, settings);
        ServerFacts facts = FactsReader.read(connection, url.pooler());
        ReadTransaction.renderAlike(connection);
        return facts;
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version()")) {
            row.next();
            return row.getString(1);
        }
    }

    /** @return inside the transaction; neither commit nor roll back */
    public Connection connection() {
        return connection;
    }

    public ServerFacts facts() {
        return facts;
    }

    /** @return what should be said aloud about this server, as one that is newer than this tool */
    public List<String> warnings() {
        Optional<String> warning = ServerSupport.warning(facts.major());
        return warning.map(List::of).orElse(List.of());
    }

    /** @throws ProblemException for what goes wrong on the way: a lost connection, a timeout, a missing right */
    public <T> T read(Work<T> work) {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** Ends the transaction: until {@link #readAgain} nobody waits for this session. */
    public void pause() {
        read(known -> {
            known.rollback();
            return known;
        });
    }

    /**
     * Looks again: at what has been committed since, in a transaction that ends with the work, so that nobody waits for
     * it. A connection that has read the catalogue before reads it several times faster than a new one.
     *
     * @throws ProblemException as of {@link #read}
     */
    public <T> T readAgain(Work<T> work) {
        return read(known -> {
            known.rollback();
            ReadTransaction.begin(known, settings);
            ReadTransaction.renderAlike(known);
            T result = work.with(known);
            known.rollback();
            return result;
        });
    }

    /** @return what went wrong with this connection, for people and without secrets */
    public ProblemException problem(SQLException e) {
        return ReadProblem.of(e, secrets);
    }

    @Override
    public void close() {
        Connecting.closeQuietly(connection);
    }
}
