package io.github.schemacheck.rehearsal;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.FlywayRow;
import io.github.schemacheck.history.Reconciliation;
import io.github.schemacheck.history.VersionTable;
import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.migration.Migration;
import io.github.schemacheck.migration.MigrationDirectory;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.sql.SyncText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs a script where live stands, twice, lets Flyway go on from there, and runs it once more. */
final class SyncRehearsal {
    private final FlywaySettings settings;
    private final Shadow shadow;
    private final SyncTrial trial;

    SyncRehearsal(FlywaySettings settings, Shadow shadow, SyncTrial trial) {
        this.settings = settings;
        this.shadow = shadow;
        this.trial = trial;
    }

    SyncProof on(LiveFacts live) {
        MigrationDirectory files = MigrationDirectory.read(settings);
        VersionTable<FlywayRow> table = live.versionTable();
        ReplayPlan plan = ReplayPlan.of(Reconciliation.of(files, table.rows(), settings));
        List<String> java = files.javaCode(settings);
        MigrationReplay replay =
                new MigrationReplay(settings, files, plan, FlywayVersions.of(settings, !java.isEmpty()));
        Scripts looked = Scripts.of(FlywayExpectation.scripts(files), settings, java);
        return shadow.on(live, looked, database -> prove(database, replay, plan, table));
    }

    private SyncProof prove(
            ShadowDatabase database, MigrationReplay replay, ReplayPlan plan, VersionTable<FlywayRow> table) {
        shadow.progress().accept("Trying the script on a shadow built like live");
        List<String> problems = new ArrayList<>();
        try (Connection connection = database.connect()) {
            List<String> notBuilt = new LiveShape(trial.live(), table).build(connection);
            SchemaDiff unlike = SchemaDiff.between(trial.live(), database.read(shadow.schemas()));
            unlike.roots().map(Change::toString).forEach(notBuilt::add);
            Set<ObjectId> ids = unlike.changes().stream().map(Change::id).collect(Collectors.toSet());
            Schema once = run(connection, database, problems, "the script");
            trial.missing(once, ids).forEach(left -> problems.add("After the script there is still: " + left));
            compare(once, run(connection, database, problems, "the script, again"), "A second run changes", problems);
            List<Migration> pending = replay.pending();
            if (problems.isEmpty()) {
                migrate(database, replay, plan, problems);
                Schema migrated = database.read(shadow.schemas());
                Schema last = run(connection, database, problems, "the script after the pending migrations");
                compare(migrated, last, "After the pending migrations the script changes", problems);
            }
            return new SyncProof(problems, notBuilt, pending.size());
        } catch (SQLException e) {
            throw new ProblemException("The script could not be tried: " + e.getMessage(), "run again.", e);
        }
    }

    private Schema run(Connection connection, ShadowDatabase database, List<String> problems, String what)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : trial.text().statements()) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            problems.add(what + " fails: " + e.getMessage());
        }
        return database.read(shadow.schemas());
    }

    private void migrate(ShadowDatabase database, MigrationReplay replay, ReplayPlan plan, List<String> problems) {
        List<Migration> all = new ArrayList<>();
        plan.applied().forEach(all::addAll);
        all.addAll(replay.pending());
        try (LoadedFlyway flyway = replay.flyway()) {
            Migrator.Shown shown = replay.shown(all, shadow.hasInit());
            List<ScriptFile> others = new ArrayList<>(shown.others());
            others.addAll(callback());
            flyway.migrate(
                    new Migrator.Shown(shown.settings(), shown.included(), others, shown.nonEmpty()),
                    database.source());
        } catch (ProblemException e) {
            problems.add("Flyway fails with the script and the pending migrations: " + e.getMessage());
        }
    }

    /** The very file that people will commit, so that Flyway's parser has seen it. */
    private List<ScriptFile> callback() {
        Path folder = shadow.settings().workDirectory().resolve("callbacks");
        try {
            Files.createDirectories(folder);
            Path script = Files.writeString(
                    folder.resolve(SyncText.FILE), trial.text().toString());
            Path settings = Files.writeString(folder.resolve(SyncText.FILE + ".conf"), SyncText.SETTINGS);
            return List.of(
                    new ScriptFile(SyncText.FILE, script, ""), new ScriptFile(SyncText.FILE + ".conf", settings, ""));
        } catch (IOException e) {
            throw new ProblemException("The script cannot be tried: " + e.getMessage(), "make room for it.", e);
        }
    }

    private static void compare(Schema before, Schema after, String what, List<String> problems) {
        SchemaDiff.between(before, after)
                .roots()
                .map(change -> what + ": " + change)
                .forEach(problems::add);
    }
}
