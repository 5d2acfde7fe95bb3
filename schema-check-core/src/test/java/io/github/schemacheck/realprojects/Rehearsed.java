package io.github.schemacheck.realprojects;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.hazards.Acknowledgements;
import io.github.schemacheck.check.hazards.StandardHazards;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.LiveFacts;
import io.github.schemacheck.rehearsal.LiveState;
import io.github.schemacheck.rehearsal.LiveTables;
import io.github.schemacheck.rehearsal.Rehearsal;
import io.github.schemacheck.rehearsal.ShadowSettings;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServers;
import io.github.schemacheck.trace.TableSize;
import io.github.schemacheck.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;

/**
 * A project's migrations, rehearsed on a database that has the first of them.
 *
 * @param applied how many versioned migrations live had
 * @param statements that were seen
 * @param gaps that were not, each with its reason
 * @param failure in words; empty where all went well
 */
record Rehearsed(
        RealProject project,
        int applied,
        int statements,
        List<Finding> findings,
        List<String> gaps,
        Duration took,
        String failure) {
    /** As if each of its tables had grown to this. */
    static final TableSize SIZE = new TableSize(1_000_000, 200L << 20, 50L << 20, 2);

    static Rehearsed of(RealProject project, int applied, Path work) throws IOException, SQLException {
        Instant start = Instant.now();
        try (TestDatabase live = TestServers.newest().createDatabase()) {
            live.execute(project.init());
            new FlywayItself(project.settings()).migrateVersions(live, applied);
            Trace trace = trace(project, live, work);
            List<Finding> found = StandardHazards.within(Duration.ZERO).stream()
                    .flatMap(hazard -> hazard.run(trace))
                    .toList();
            return new Rehearsed(
                    project,
                    applied,
                    trace.statements().size(),
                    Acknowledgements.apply(trace, found).kept(),
                    trace.notTraced().stream()
                            .map(gap -> gap.what() + ": " + gap.why())
                            .toList(),
                    Duration.between(start, Instant.now()),
                    "");
        } catch (ProblemException | FlywayException e) {
            Duration took = Duration.between(start, Instant.now());
            return new Rehearsed(project, applied, 0, List.of(), List.of(), took, String.valueOf(e.getMessage()));
        }
    }

    private static Trace trace(RealProject project, TestDatabase database, Path work) {
        ExpectedSource source = new ExpectedSource.FlywayMigrations(project.settings());
        ShadowSettings shadow = new ShadowSettings(
                project.needsServer() ? Optional.empty() : Optional.of(database.url()),
                true,
                project.init(),
                Optional.empty(),
                work,
                ShadowSettings.STATEMENT_TIMEOUT);
        return new Rehearsal(shadow, TestServers::archive, Map.of(), line -> {})
                .trace(source, live(database, source), 1);
    }

    private static LiveState live(TestDatabase database, ExpectedSource source) {
        DatabaseUrl url = DatabaseUrl.parse(database.url(), Map.of());
        try (Session session = Session.openReadOnly(url, SessionSettings.DEFAULT)) {
            LiveFacts facts = session.read(live -> LiveFacts.read(live, session.facts(), source));
            Schema schema = session.read(Catalog::read).schema();
            Map<QualifiedName, TableSize> sizes =
                    schema.all(Table.class).collect(Collectors.toMap(Table::name, table -> SIZE));
            return new LiveState(facts, schema, new LiveTables(sizes, Map.of(), "0"));
        }
    }
}
