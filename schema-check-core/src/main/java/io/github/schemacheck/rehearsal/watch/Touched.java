package io.github.schemacheck.rehearsal.watch;

import io.github.schemacheck.rehearsal.watch.SeenLock.Counters;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Touch.Fate;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.core.BaseConnection;

/** What each statement of a transaction does to relations, from what the session holds before and after it. */
final class Touched {
    private static final String COUNTERS = Resource.text("counters.sql");

    private final Connection connection;
    private final Watch watch;
    private final Map<Long, Set<LockMode>> held = new HashMap<>();
    private final Map<Long, Counters> counters = new HashMap<>();

    Touched(Connection connection, Watch watch) {
        this.connection = connection;
        this.watch = watch;
    }

    /** A transaction has begun. */
    void begin() throws SQLException {
        held.clear();
        counters.clear();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNTERS)) {
            while (row.next()) {
                counters.put(row.getLong("oid"), new Counters(row.getLong("scans"), row.getLong("rows")));
            }
        }
    }

    /** @return what the statement that just ended did; what it only locked as transactions before it did, it did not */
    List<Touch> next() throws SQLException {
        int pid = connection.unwrap(BaseConnection.class).getBackendPID();
        List<SeenLock> seen = SeenLock.of(connection, pid);
        Map<String, Long> files = files(seen);
        List<Touch> touches = new ArrayList<>();
        for (SeenLock lock : seen) {
            Set<LockMode> before = held.getOrDefault(lock.oid(), Set.of());
            Set<LockMode> taken = EnumSet.copyOf(lock.modes());
            taken.removeAll(before);
            held.put(lock.oid(), lock.modes());
            Counters old = counters.getOrDefault(lock.oid(), Counters.ZERO);
            counters.put(lock.oid(), lock.counters());
            Counters read = lock.counters().since(old);
            SeenRelation relation = watch.relations().get(lock.oid());
            if (relation != null && watch.isOld(lock.oid())) {
                Fate fate = lock.gone() ? gone(relation, files) : changed(relation.file() != lock.file());
                Touch touch = new Touch(relation.relation(), taken, fate, read.scans(), read.rows());
                if (!taken.isEmpty() || fate != Fate.KEPT || touch.scanned()) {
                    touches.add(touch);
                }
                watch.relations().put(lock.oid(), new SeenRelation(lock.oid(), relation.relation(), lock.file()));
            }
        }
        return touches;
    }

    /**
     * @param seen from another session
     * @param before relations as they were
     */
    List<Touch> alone(List<SeenLock> seen, Map<Long, SeenRelation> before) {
        Map<String, Long> files = new HashMap<>();
        watch.relations().values().forEach(each -> files.put(name(each), each.file()));
        Map<Long, Set<LockMode>> modes = seen.stream().collect(Collectors.toMap(SeenLock::oid, SeenLock::modes));
        List<Touch> touches = new ArrayList<>();
        for (SeenRelation relation : before.values()) {
            SeenRelation now = watch.relations().get(relation.oid());
            Fate fate = now == null ? gone(relation, files) : changed(relation.file() != now.file());
            Set<LockMode> taken = modes.getOrDefault(relation.oid(), Set.of());
            if (watch.isOld(relation.oid()) && (fate != Fate.KEPT || !taken.isEmpty())) {
                touches.add(new Touch(relation.relation(), taken, fate, 0, 0));
            }
        }
        return touches;
    }

    private static Map<String, Long> files(List<SeenLock> seen) {
        return seen.stream()
                .filter(lock -> !lock.gone())
                .collect(Collectors.toMap(SeenLock::name, SeenLock::file, (one, other) -> one));
    }

    private static Fate gone(SeenRelation relation, Map<String, Long> files) {
        Long file = files.get(name(relation));
        if (file == null) {
            return Fate.DROPPED;
        }
        return file == relation.file() ? Fate.REPLACED : Fate.REWRITTEN;
    }

    private static Fate changed(boolean file) {
        return file ? Fate.REWRITTEN : Fate.KEPT;
    }

    private static String name(SeenRelation relation) {
        return relation.relation().name().schema() + "."
                + relation.relation().name().name();
    }
}
