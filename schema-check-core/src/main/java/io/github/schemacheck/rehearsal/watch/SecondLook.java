package io.github.schemacheck.rehearsal.watch;

import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.trace.LockMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.core.BaseConnection;

/**
 * Watches a statement that no transaction may hold, from another session. That session has an old snapshot and holds
 * every table that the statement names, so that the statement has to wait for it with its locks in hand, however short
 * its work is; then it lets go. A routine that commits is held where it first writes, and what it locks later is not
 * seen.
 */
final class SecondLook {
    private static final String WAITS = Resource.text("waits.sql");
    private static final long PAUSE_MILLIS = 2;

    private final Connection other;
    private final int pid;
    private final AtomicBoolean done = new AtomicBoolean();
    private final Map<Long, SeenLock> seen = new HashMap<>();
    private final CompletableFuture<Void> watching;

    private SecondLook(Connection other, int pid) {
        this.other = other;
        this.pid = pid;
        this.watching = CompletableFuture.runAsync(this::look);
    }

    static SecondLook begin(Connection watched, Watch watch, String sql) throws SQLException {
        Connection other = watch.another();
        other.setAutoCommit(false);
        other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = other.createStatement()) {
            statement.execute("SELECT 1 FROM pg_catalog.pg_class LIMIT 1");
            String mode = Words.runsRoutine(sql) ? "SHARE" : "ACCESS SHARE";
            for (String table : named(watch, sql)) {
                statement.execute("LOCK TABLE ONLY " + table + " IN " + mode + " MODE");
            }
        }
        return new SecondLook(other, watched.unwrap(BaseConnection.class).getBackendPID());
    }

    /** @return all locks that were seen, held or waited for */
    List<SeenLock> end() throws SQLException {
        done.set(true);
        watching.join();
        other.close();
        return new ArrayList<>(seen.values());
    }

    private static List<String> named(Watch watch, String sql) {
        String text = sql.toLowerCase(Locale.ROOT);
        return watch.relations().values().stream()
                .filter(each -> each.relation().hasRows())
                .filter(each -> mentions(text, each.relation().name()) || hasIndexIn(watch, text, each))
                .map(each -> each.relation().name().toString())
                .toList();
    }

    private static boolean hasIndexIn(Watch watch, String text, SeenRelation table) {
        return watch.relations().values().stream()
                .filter(each -> each.relation().table().equals(table.relation().name()))
                .anyMatch(each -> mentions(text, each.relation().name()));
    }

    private static boolean mentions(String text, QualifiedName name) {
        return text.contains(name.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether it waits is asked first: its locks are then there to be seen. What it takes after it was let go would be
     * seen in one run and not in the next.
     */
    private void look() {
        try {
            while (!done.get()) {
                boolean waits = waits();
                for (SeenLock lock : SeenLock.of(other, pid)) {
                    seen.merge(lock.oid(), lock, SecondLook::both);
                }
                if (waits) {
                    other.rollback();
                    return;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException e) {
            // The statement itself will say what is wrong with the server.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean waits() throws SQLException {
        try (var statement = other.prepareStatement(WAITS)) {
            statement.setInt(1, pid);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static SeenLock both(SeenLock one, SeenLock next) {
        Set<LockMode> modes = EnumSet.copyOf(one.modes());
        modes.addAll(next.modes());
        return new SeenLock(one.oid(), modes, next.gone(), next.file(), next.name(), next.counters());
    }
}
