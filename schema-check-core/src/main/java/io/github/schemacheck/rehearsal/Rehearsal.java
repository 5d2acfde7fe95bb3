package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.history.Stations;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.trace.Trace;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out what schema the code expects, on a shadow database where one is needed. */
public final class Rehearsal {
    private final Shadow shadow;

    /**
     * @param binaries asked only when an embedded server has to be started
     * @param environment of this process; handed on to a shadow command
     * @param progress told what happens, one line each
     */
    public Rehearsal(
            ShadowSettings settings,
            PostgresBinaries binaries,
            Map<String, String> environment,
            Consumer<String> progress) {
        this(new Shadow(settings, binaries, new CatalogSchemas(), environment, Clock.systemUTC(), progress));
    }

    Rehearsal(Shadow shadow) {
        this.shadow = shadow;
    }

    /**
     * What the pending migrations do, statement by statement.
     *
     * @param rows that each empty table gets, 1 or more
     * @throws ProblemException where they are not Flyway's, or cannot be run on a shadow at all
     */
    public Trace trace(ExpectedSource source, LiveState live, int rows) {
        if (source instanceof ExpectedSource.FlywayMigrations flyway) {
            return new FlywayRehearsal(flyway.settings(), shadow).of(live, rows);
        }
        throw new ProblemException(
                "Only Flyway's migrations can be rehearsed.",
                "rehearse them with deploy.locations set to where Flyway's files are.");
    }

    /** @throws ProblemException where the expected schema cannot be had; it says why and what to do */
    public ExpectedSchema expected(ExpectedSource source, LiveFacts live) {
        if (source instanceof ExpectedSource.FlywayMigrations flyway) {
            return new FlywayExpectation(flyway.settings(), shadow).of(live);
        }
        if (source instanceof ExpectedSource.SqlDirectory sql) {
            return new SqlExpectation(sql, shadow).of(live);
        }
        if (source instanceof ExpectedSource.ShadowCommand command) {
            return new CommandExpectation(command, shadow).of(live);
        }
        if (source instanceof ExpectedSource.SnapshotFile snapshot) {
            return snapshot(snapshot.file());
        }
        return reference((ExpectedSource.ReferenceDatabase) source);
    }

    /**
     * Tries a script on a shadow that is built like live: alone, again, before the pending migrations, and after them.
     *
     * @throws ProblemException where the migrations are not Flyway's, or there is no shadow
     */
    public SyncProof prove(ExpectedSource source, LiveFacts live, SyncTrial trial) {
        if (source instanceof ExpectedSource.FlywayMigrations flyway) {
            return new SyncRehearsal(flyway.settings(), shadow, trial).on(live);
        }
        throw new ProblemException(
                "Only for Flyway's migrations can a script be proven.",
                "set deploy.locations to where Flyway's files are.");
    }

    /**
     * What the schema is after each migration.
     *
     * @return empty where the expected schema does not come from Flyway's or Prisma's migrations
     * @throws ProblemException where the migrations do not run on an empty database
     */
    public Optional<Stations> stations(ExpectedSource source, LiveFacts live) {
        if (source instanceof ExpectedSource.FlywayMigrations flyway) {
            return Optional.of(new FlywayExpectation(flyway.settings(), shadow).stations(live));
        }
        return source instanceof ExpectedSource.SqlDirectory sql
                        && sql.history().isPresent()
                ? Optional.of(new SqlExpectation(sql, shadow).stations(live))
                : Optional.empty();
    }

    private ExpectedSchema snapshot(Path file) {
        try (Reader in = Files.newBufferedReader(file)) {
            return ExpectedSchema.of(shadow.schemas().read(in), List.of());
        } catch (IOException e) {
            throw new ProblemException(
                    "The snapshot " + file + " cannot be read: " + e.getMessage(),
                    "write it with mvn deploy:snapshot-schema, and commit it.",
                    e);
        }
    }

    private ExpectedSchema reference(ExpectedSource.ReferenceDatabase reference) {
        DatabaseUrl url = DatabaseUrl.parse(reference.url(), shadow.environment());
        try (Session session = Session.openReadOnly(url, SessionSettings.DEFAULT)) {
            return ExpectedSchema.of(session.read(shadow.schemas()::read), List.of());
        }
    }
}
