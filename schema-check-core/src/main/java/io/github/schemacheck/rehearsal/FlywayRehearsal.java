package io.github.schemacheck.rehearsal;

import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.Reconciliation;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.Migration.Language;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.MadeUpRows.Content;
import io.github.schemacheck.rehearsal.watch.Watch;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import io.github.schemacheck.trace.Trace.NotTraced;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets Flyway run the pending migrations on a shadow that stands where live stands, and watches each statement. */
final class FlywayRehearsal {
    private static final Pattern COPY =
            Pattern.compile("^\\s*COPY\\b[^;]*\\bFROM\\s+STDIN", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final FlywaySettings settings;
    private final Shadow shadow;

    FlywayRehearsal(FlywaySettings settings, Shadow shadow) {
        this.settings = settings;
        this.shadow = shadow;
    }

    /**
     * @throws ProblemException where the applied migrations do not run, or live cannot say which of them ran; what goes
     *     wrong in a pending one is part of the trace
     */
    Trace of(LiveState state, int rows) {
        LiveFacts live = state.facts();
        MigrationDirectory files = MigrationDirectory.read(settings);
        RunningMigration.refuse(live.versionTable());
        VersionTable<FlywayRow> table = live.versionTable();
        ReplayPlan plan = ReplayPlan.of(Reconciliation.of(files, table.rows(), settings));
        List<String> java = files.javaCode(settings);
        MigrationReplay replay =
                new MigrationReplay(settings, files, plan, FlywayVersions.of(settings, !java.isEmpty()));
        Scripts looked = Scripts.of(FlywayExpectation.scripts(files), settings, java);
        Optional<LiveShape> shape = table instanceof VersionTable.Found
                ? Optional.of(new LiveShape(state.schema(), table))
                : Optional.empty();
        Run run = new Run(replay, files, shape, state.tables());
        return new RowTrials(content -> shadow.on(live, looked, database -> run(database, run, content))).of(rows);
    }

    /** @param shape empty where live has no version table: its applied migrations are replayed instead */
    private record Run(
            MigrationReplay replay, MigrationDirectory files, Optional<LiveShape> shape, LiveTables tables) {}

    private Trace run(ShadowDatabase database, Run run, Content content) {
        MigrationReplay replay = run.replay();
        try (LoadedFlyway flyway = replay.flyway()) {
            List<NotTraced> notTraced = new ArrayList<>();
            if (run.shape().isPresent()) {
                shadow.progress().accept("Building the schema of live on it");
                build(run.shape().get(), database);
            } else {
                replay.applied(flyway, database, shadow);
            }
            Schema before = prepare(database, run.tables(), content, notTraced);
            run.shape().ifPresent(shape -> notTraced.addAll(0, shape.unlike(database.asOnLive(before))));
            shadow.progress().accept(content.progress(replay.pending().size()));
            Watch watch = watch(flyway, database, run, before);
            notTraced.addAll(watch.gaps());
            notTraced.addAll(unseen(replay.pending(), watch.traces()));
            return new Trace(
                    before,
                    watch.schema(),
                    watch.traces(),
                    List.of(),
                    notTraced,
                    run.tables().sizes(),
                    run.tables().indexScans(),
                    Hazards.locksByTransaction(settings));
        } catch (SQLException e) {
            throw new ProblemException(
                    "The pending migrations could not be watched: " + e.getMessage(), "run again.", e);
        }
    }

    /** What could not be built shows in the difference. */
    private static void build(LiveShape shape, ShadowDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            shape.build(connection);
            shape.invalidate(connection);
        }
    }

    private Watch watch(LoadedFlyway flyway, ShadowDatabase database, Run run, Schema before) throws SQLException {
        Watch.Texts texts = new Watch.Texts(texts(run.files()), callbacks(run.files()));
        Watch watch = Watch.begin(database.source(), shadow.clock(), before, texts);
        try {
            flyway.migrate(run.replay().all(shadow.hasInit()), watch.source(), watch::running);
        } catch (ProblemException e) {
            if (watch.traces().stream().noneMatch(StatementTrace::failed)) {
                throw e;
            }
        }
        return watch;
    }

    /** The shadow's own limit on locks goes: what the migration has without it is what counts. */
    private Schema prepare(ShadowDatabase database, LiveTables tables, Content content, List<NotTraced> notTraced)
            throws SQLException {
        try (Connection connection = database.connect()) {
            try (var statement = connection.createStatement()) {
                String name = Identifier.quote(String.valueOf(connection.getCatalog()));
                statement.execute(
                        "ALTER DATABASE " + name + " SET lock_timeout = " + Identifier.literal(tables.lockTimeout()));
            }
            connection.setAutoCommit(false);
            Schema schema = shadow.schemas().read(connection);
            connection.rollback();
            notTraced.addAll(new MadeUpRows(schema, content).fill(connection, settings.table()));
            connection.commit();
            return schema;
        }
    }

    private Map<String, String> texts(MigrationDirectory files) {
        Map<String, String> texts = new HashMap<>();
        files.migrations().stream()
                .filter(migration -> migration.language() == Language.SQL)
                .forEach(migration -> texts.put(migration.script(), text(migration.file())));
        return texts;
    }

    private Map<String, String> callbacks(MigrationDirectory files) {
        Map<String, String> texts = new HashMap<>();
        files.others().forEach(file -> texts.put(file.name(), text(file)));
        return texts;
    }

    private String text(ScriptFile file) {
        return Scripts.text(file, settings);
    }

    private List<NotTraced> unseen(List<Migration> pending, List<StatementTrace> traces) {
        List<NotTraced> all = new ArrayList<>();
        boolean failed = traces.stream().anyMatch(StatementTrace::failed);
        for (Migration migration : pending) {
            boolean seen =
                    traces.stream().anyMatch(each -> each.place().migration().equals(migration.script()));
            if (failed && !seen) {
                all.add(new NotTraced(migration.script(), "not run, as one before it fails"));
            } else if (migration.language() == Language.SQL
                    && COPY.matcher(text(migration.file())).find()) {
                all.add(new NotTraced(migration.script(), "its COPY … FROM STDIN is run, but not watched"));
            }
        }
        return all;
    }
}
