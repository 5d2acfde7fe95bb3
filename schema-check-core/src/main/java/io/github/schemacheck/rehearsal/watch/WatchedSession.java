package io.github.schemacheck.rehearsal.watch;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.rehearsal.watch.StatementPlaces.Found;
import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.Outcome;
import io.github.schemacheck.trace.Place;
import io.github.schemacheck.trace.Setting;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Touch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** One connection of the tool that migrates, and the transaction that it is in. */
final class WatchedSession {
    /** In a transaction, what has to commit by itself is refused with one of these, before it did anything. */
    private static final Set<String> NEEDS_NO_TRANSACTION = Set.of("25001", "2D000");

    private final Connection real;
    private final Watch watch;
    private final Touched touched;
    private Watch.Objects before;
    private int transaction;

    WatchedSession(Connection real, Watch watch) {
        this.real = real;
        this.watch = watch;
        this.touched = new Touched(real, watch);
        this.before = watch.objects();
    }

    /** What the tool asked the driver for. */
    interface Call {
        /** @throws Throwable what the driver threw */
        @Nullable
        Object run() throws Throwable;

        /** @return rows, as the statement says afterwards; 0 where it says nothing */
        long rows() throws SQLException;
    }

    @Nullable
    Object run(String sql, Call call) throws Throwable {
        Optional<Found> found = watch.places().find(sql);
        if (found.isPresent() && !real.getAutoCommit() && Words.endsTransaction(sql)) {
            return ending(found.get(), sql, call);
        }
        if (found.isEmpty() || Words.aboutSession(sql)) {
            return call.run();
        }
        boolean free = real.getAutoCommit() && state() == TransactionState.IDLE;
        return free ? free(found.get(), sql, call) : inTransaction(found.get(), sql, call);
    }

    /** The migration ends the transaction that the tool began. */
    private @Nullable Object ending(Found found, String sql, Call call) throws Throwable {
        Setting setting = new Setting(transaction, false, patience());
        @Nullable Object result = call.run();
        Outcome outcome = new Outcome(Duration.ZERO, 0, Optional.empty());
        watch.add(new StatementTrace(
                found.place(), sql, found.above(), setting, List.of(), List.of(), outcome, List.of()));
        return result;
    }

    /** Locks of a transaction can be looked at before it ends, so it gets one where it may have one. */
    private @Nullable Object free(Found found, String sql, Call call) throws Throwable {
        real.setAutoCommit(false);
        try {
            @Nullable Object result = inTransaction(found, sql, call);
            real.commit();
            return result;
        } catch (SQLException e) {
            real.rollback();
            ended(true);
            if (!NEEDS_NO_TRANSACTION.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            real.setAutoCommit(true);
            watch.forgetLast();
            return alone(found, sql, call);
        } finally {
            real.setAutoCommit(true);
            ended(false);
        }
    }

    private @Nullable Object inTransaction(Found found, String sql, Call call) throws Throwable {
        if (transaction == 0 || state() == TransactionState.IDLE) {
            transaction = watch.nextTransaction();
            before = watch.objects();
            touched.begin();
        }
        Duration patience = patience();
        Instant start = watch.clock().instant();
        try {
            @Nullable Object result = call.run();
            Duration took = Duration.between(start, watch.clock().instant());
            List<Touch> touches = touched.next();
            boolean rowsOnly = Words.rowsOnly(sql) && touches.stream().noneMatch(WatchedSession::isStrong);
            List<Change> changes = rowsOnly ? List.of() : changes();
            Setting setting = new Setting(transaction, false, patience);
            Outcome outcome = new Outcome(took, call.rows(), Optional.empty());
            boolean passed = changes.isEmpty() && PassedOver.mayBe(sql);
            List<Change> hidden = passed ? hidden(found.place(), sql) : List.of();
            watch.add(
                    new StatementTrace(found.place(), sql, found.above(), setting, touches, changes, outcome, hidden));
            return result;
        } catch (SQLException e) {
            failed(found, sql, new Setting(transaction, false, patience), e);
            throw e;
        }
    }

    private @Nullable Object alone(Found found, String sql, Call call) throws Throwable {
        int number = watch.nextTransaction();
        Setting setting = new Setting(number, true, patience());
        SecondLook look = SecondLook.begin(real, watch, sql);
        Instant start = watch.clock().instant();
        try {
            @Nullable Object result = call.run();
            Duration took = Duration.between(start, watch.clock().instant());
            List<SeenLock> seen = look.end();
            if (Words.runsRoutine(sql)) {
                watch.gap(
                        found.place(), "it commits on its way: of its locks only those up to its first write are seen");
            }
            Map<Long, SeenRelation> were = watch.relations();
            List<Change> changes = changes();
            List<Touch> touches = touched.alone(seen, were);
            Outcome outcome = new Outcome(took, call.rows(), Optional.empty());
            boolean passed = changes.isEmpty() && PassedOver.mayBe(sql);
            List<Change> hidden = passed ? hiddenAlone(found.place(), sql) : List.of();
            watch.add(
                    new StatementTrace(found.place(), sql, found.above(), setting, touches, changes, outcome, hidden));
            return result;
        } catch (SQLException e) {
            look.end();
            failed(found, sql, setting, e);
            throw e;
        }
    }

    private void failed(Found found, String sql, Setting setting, SQLException e) {
        String message =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
        Outcome.Failure failure = new Outcome.Failure(String.valueOf(e.getSQLState()), message);
        Outcome outcome = new Outcome(Duration.ZERO, 0, Optional.of(failure));
        watch.add(new StatementTrace(
                found.place(), sql, found.above(), setting, List.of(), List.of(), outcome, List.of()));
    }

    private List<Change> hidden(Place place, String sql) throws SQLException {
        List<Change> hidden = new PassedOver(watch.schema())
                .differences(Watch.inTransaction(real), sql, why -> watch.gap(place, why));
        // What the trial read is not the next statement's.
        touched.next();
        return hidden;
    }

    private List<Change> hiddenAlone(Place place, String sql) throws SQLException {
        real.setAutoCommit(false);
        try {
            return new PassedOver(watch.schema()).differences(real, sql, why -> watch.gap(place, why));
        } finally {
            real.rollback();
            real.setAutoCommit(true);
        }
    }

    private List<Change> changes() throws SQLException {
        return SchemaDiff.between(watch.look(real), watch.schema()).changes();
    }

    private static boolean isStrong(Touch touch) {
        return touch.strongest()
                .filter(mode -> mode.compareTo(LockMode.ROW_EXCLUSIVE) > 0)
                .isPresent();
    }

    private Duration patience() throws SQLException {
        String query = "SELECT (1000 * extract(epoch FROM current_setting('lock_timeout')::interval))::bigint";
        try (Statement statement = real.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return Duration.ofMillis(row.getLong(1));
        }
    }

    private TransactionState state() throws SQLException {
        return real.unwrap(BaseConnection.class).getTransactionState();
    }

    /** The tool ended its transaction. */
    void ended(boolean rolledBack) {
        if (rolledBack && transaction != 0) {
            watch.restore(before);
        }
        transaction = 0;
    }
}
