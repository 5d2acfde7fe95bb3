package io.github.schemacheck.apply;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.history.FlywayHistory;
import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.Reconciliation;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.LoadedFlyway;
import io.github.schemacheck.rehearsal.Migrator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lets Flyway run the pending migrations on live. A busy lock is waited for in small portions, so that nobody else
 * waits long behind it; a run that is killed leaves nothing that the next one does not finish.
 */
public final class LiveMigration {
    private final DatabaseUrl live;
    private final SessionSettings session;
    private final FlywaySettings settings;
    private final Consumer<String> progress;

    /**
     * @param settings of the project
     * @param progress told what happens, one line each; also from another thread while an index is built
     */
    public LiveMigration(
            DatabaseUrl live, SessionSettings session, FlywaySettings settings, Consumer<String> progress) {
        this.live = live;
        this.session = session;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Reads only.
     *
     * @return the names of what {@link #run} would apply, in no certain order; may be empty
     * @throws ProblemException where the version table cannot be read
     */
    public List<String> pending() {
        MigrationDirectory files = MigrationDirectory.read(settings);
        return Reconciliation.of(files, rows(), settings).pending().stream()
                .map(Migration::script)
                .toList();
    }

    /**
     * @param lock held, so that no other run is at work
     * @param callbacks of Flyway besides those in its locations: scripts and their {@code .conf} files; may be empty
     * @throws ProblemException where a migration fails; says which had been applied before it
     */
    public Migrated run(DatabaseLock lock, List<ScriptFile> callbacks, Patience patience) {
        lock.verify();
        List<FlywayRow> before = rows();
        MigrationDirectory files = MigrationDirectory.read(settings);
        List<ScriptFile> others =
                Stream.concat(files.others().stream(), callbacks.stream()).toList();
        Migrator.Shown shown = new Migrator.Shown(settings, files.migrations(), others, false);
        boolean runsJava = !files.javaCode(settings).isEmpty();
        try (LoadedFlyway flyway = LoadedFlyway.onLive(settings, runsJava)) {
            migrate(flyway, shown, patience);
        } catch (ProblemException e) {
            throw told(e, applied(before));
        }
        List<FlywayRow> after = rows();
        return new Migrated(applied(before), newest(after));
    }

    /** Whole transactions are tried again: what Flyway has recorded it does not run twice. */
    private void migrate(LoadedFlyway flyway, Migrator.Shown shown, Patience patience) {
        LiveConnections connections = new LiveConnections(live, session, patience, progress);
        List<String> begun = new ArrayList<>();
        for (int attempt = 1; ; attempt++) {
            int migrations = begun.size();
            try {
                flyway.migrate(shown, connections.source(), script -> running(script, begun));
                return;
            } catch (ProblemException e) {
                attempt = begun.size() > migrations + 1 ? 1 : attempt;
                if (!BusyLock.isBehind(e) || attempt >= patience.attempts()) {
                    throw e;
                }
                Duration pause = patience.pauseAfter(attempt);
                progress.accept("A lock was busy for " + patience.lock().toMillis() / 1000.0
                        + " s; nothing of this transaction is left. Again in " + pause.toSeconds() + " s (attempt "
                        + (attempt + 1) + " of " + patience.attempts() + ")");
                Waiting.pause(pause);
            }
        }
    }

    private void running(String script, List<String> begun) {
        if (!script.isEmpty()) {
            begun.add(script);
            progress.accept("Migrating " + script);
        }
    }

    private ProblemException told(ProblemException e, List<String> applied) {
        String busy = BusyLock.isBehind(e) ? "\n" + OtherTransactions.of(live, session) : "";
        String remedy = BusyLock.isBehind(e)
                ? "run again when the transactions named above have ended; deploy.lockTimeout and deploy.lockAttempts"
                        + " say how long a lock is waited for."
                : e.remedy();
        String done = applied.isEmpty() ? "Nothing was applied before it." : "Applied: " + String.join(", ", applied);
        return new ProblemException(live.secrets().mask(e.problem()) + busy + "\n" + done, remedy, e.getCause());
    }

    private List<String> applied(List<FlywayRow> before) {
        int last = before.stream().mapToInt(FlywayRow::rank).max().orElse(0);
        return rows().stream()
                .filter(row -> row.rank() > last && row.success())
                .map(FlywayRow::name)
                .toList();
    }

    private static String newest(List<FlywayRow> rows) {
        return rows.stream()
                .filter(FlywayRow::success)
                .flatMap(row -> row.version().stream())
                .reduce((older, newer) -> newer)
                .orElse("");
    }

    private List<FlywayRow> rows() {
        try (Session read = Session.openReadOnly(live, session)) {
            VersionTable<FlywayRow> table = read.read(connection -> FlywayHistory.read(connection, settings));
            if (table instanceof VersionTable.NotReadable<FlywayRow> not) {
                throw new ProblemException(
                        "The version table " + not.name() + " cannot be read: " + not.reason(), not.remedy());
            }
            if (table instanceof VersionTable.Busy<FlywayRow> busy) {
                throw new ProblemException(
                        "The version table " + busy.name() + " is locked: a migration seems to be running now.",
                        "wait until it has ended and run again.");
            }
            return table.rows();
        }
    }
}
