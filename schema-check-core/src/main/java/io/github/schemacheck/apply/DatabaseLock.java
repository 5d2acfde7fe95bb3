package io.github.schemacheck.apply;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.connection.WriteAccess;
import io.github.schemacheck.problem.ProblemException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps two runs apart on one database, from the first look at it to the last write. It is the lock of a session, which
 * does nothing else: a run that is killed gives it back with its connection, and it is in no transaction that a
 * concurrent build would wait for.
 */
public final class DatabaseLock implements AutoCloseable {
    /** "schemack" in ASCII; Flyway's own locks begin with other letters. */
    private static final long KEY = 0x736368656D61636BL;

    private static final String TAKE = "SELECT pg_catalog.pg_try_advisory_lock(" + KEY + ")";
    private static final String HOLDER =
            """
            SELECT a.pid || ' of ' || a.usename || ', since ' || to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS TZ')
            FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.classid = %d AND l.objid = %d"""
                    .formatted(KEY >>> 32, KEY & 0xFFFFFFFFL);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Connection connection;

    private DatabaseLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits for another run, and says so.
     *
     * @throws ProblemException where the other one has not ended in time, there is no way in, or a pooler is between
     */
    public static DatabaseLock take(DatabaseUrl live, SessionSettings settings, Duration wait, Consumer<String> said) {
        refusePooler(live, settings);
        DatabaseLock lock = new DatabaseLock(WriteAccess.connect(live, settings, Map.of("statement_timeout", "0")));
        try {
            lock.stayAlive();
            lock.take(wait, said);
            return lock;
        } catch (SQLException e) {
            lock.close();
            throw new ProblemException(
                    "The lock of the database could not be taken: "
                            + live.secrets().mask(String.valueOf(e.getMessage())),
                    "run it again.");
        } catch (ProblemException e) {
            lock.close();
            throw e;
        }
    }

    /** There the lock would stay with a session of the pooler's, which other runs get too. */
    private static void refusePooler(DatabaseUrl live, SessionSettings settings) {
        try (Session read = Session.openReadOnly(live, settings)) {
            read.facts().pooler().refuse("Writing to live");
        }
    }

    private void take(Duration wait, Consumer<String> said) throws SQLException {
        long end = System.nanoTime() + wait.toNanos();
        String told = "";
        while (!isTaken()) {
            String holder = holder();
            if (System.nanoTime() > end) {
                throw new ProblemException(
                        "Another run has had this database for longer than " + wait.toSeconds() + " s: session "
                                + holder + ".",
                        "wait for it; if nobody knows of it, SELECT pg_terminate_backend(pid) ends it.");
            }
            if (!holder.equals(told)) {
                said.accept("Waiting for another run, which has this database: session " + holder);
                told = holder;
            }
            Waiting.pause(PAUSE);
        }
    }

    private boolean isTaken() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TAKE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private String holder() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HOLDER)) {
            return row.next() ? row.getString(1) : "that has just ended";
        }
    }

    /** It does nothing for as long as everything else takes. */
    private void stayAlive() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET idle_session_timeout = 0");
        }
    }

    /** @throws ProblemException where the server has ended the session, and another run may be at work */
    public void verify() {
        try {
            if (connection.isValid(10)) {
                return;
            }
        } catch (SQLException notValid) {
            // Said below.
        }
        throw new ProblemException(
                "The connection that keeps other runs away was lost.", "run it again: it goes on where it stopped.");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // With the session its lock is gone.
        }
    }
}
