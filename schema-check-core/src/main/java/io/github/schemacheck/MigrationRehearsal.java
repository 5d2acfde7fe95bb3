package io.github.schemacheck;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Rule;
import io.github.schemacheck.check.Suppressed;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.check.hazards.Acknowledgements;
import io.github.schemacheck.check.hazards.StandardHazards;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.migration.SourceLine;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.LiveFacts;
import io.github.schemacheck.rehearsal.LiveState;
import io.github.schemacheck.rehearsal.LiveTables;
import io.github.schemacheck.rehearsal.PostgresBinaries;
import io.github.schemacheck.rehearsal.Rehearsal;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What would the pending migrations do to live? They run on a shadow that is made like live, and are watched. */
public final class MigrationRehearsal {
    private final PostgresBinaries binaries;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Consumer<String> progress;

    /** The same as of a {@link SchemaReview}. */
    public MigrationRehearsal(
            PostgresBinaries binaries, Map<String, String> environment, Clock clock, Consumer<String> progress) {
        this.binaries = binaries;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * How far it goes.
     *
     * @param budget for all pending migrations together, on live; zero for no limit
     * @param rows that each empty table of the shadow gets, 1 or more; only as many as fit its constraints
     */
    public record Limits(Duration budget, int rows) {
        public Limits {
            if (rows < 1) {
                throw new ProblemException(
                        "A rehearsal needs a row in each table.", "set deploy.rehearseRows=1 or more.");
            }
        }
    }

    /**
     * @param settings of which filters, rows and suppressions do not count here
     * @param accepted what somebody has accepted outside of the migrations themselves
     * @throws io.github.schemacheck.problem.ProblemException where nothing could be rehearsed; says why, what to do
     */
    public RehearsalResult run(ReviewSettings settings, Suppressions accepted, Limits limits) {
        Steps steps = new Steps(clock, progress);
        String address = settings.live().address();
        LiveState live = steps.time("read " + address, () -> read(settings));
        Rehearsal rehearsal = new Rehearsal(settings.shadow(), binaries, environment, progress);
        Trace trace = steps.time("rehearse", () -> rehearsal.trace(settings.expected(), live, limits.rows()));
        List<TraceCheck> hazards = StandardHazards.within(limits.budget());
        List<Finding> found =
                hazards.stream().flatMap(hazard -> hazard.run(trace)).toList();
        Suppressions.Applied meant = Acknowledgements.apply(trace, found);
        Suppressions.Applied applied = accepted.apply(meant.kept(), LocalDate.now(clock));
        List<Suppressed> suppressed = new ArrayList<>(meant.suppressed());
        suppressed.addAll(applied.suppressed());
        ReviewResult review = new ReviewResult(
                context(settings, live, trace, hazards),
                applied.kept(),
                suppressed,
                new Migrations(migrations(trace), List.of(), List.of()),
                List.of(),
                notChecked(trace),
                new Evidence(live.schema(), live.schema(), SchemaDiff.between(live.schema(), live.schema())),
                steps.times());
        return new RehearsalResult(review, trace);
    }

    private ReviewContext context(ReviewSettings settings, LiveState live, Trace trace, List<TraceCheck> hazards) {
        return new ReviewContext(
                Stage.PENDING,
                settings.live().address(),
                live.facts().server(),
                "the pending migrations, run by Flyway on a shadow made like live",
                Map.of(),
                clock.instant(),
                hazards.stream().map(Rule::description).toList(),
                places(settings, trace));
    }

    private static LiveState read(ReviewSettings settings) {
        try (Session session = Session.openReadOnly(settings.live(), settings.session())) {
            LiveFacts facts = session.read(live -> LiveFacts.read(live, session.facts(), settings.expected()));
            LiveTables tables = session.read(LiveTables::read);
            return new LiveState(facts, session.read(Catalog::read).schema(), tables);
        }
    }

    private static List<String> migrations(Trace trace) {
        return trace.statements().stream()
                .map(statement -> statement.place().migration())
                .distinct()
                .toList();
    }

    private static List<NotChecked> notChecked(Trace trace) {
        return trace.notTraced().stream()
                .map(not -> new NotChecked(not.what(), not.why()))
                .toList();
    }

    /** By the object of a finding. */
    private static Map<String, SourceLine> places(ReviewSettings settings, Trace trace) {
        Map<String, ScriptFile> files = new HashMap<>();
        settings.expected().scripts().stream()
                .filter(file -> file.entry().isEmpty())
                .forEach(file -> files.put(file.name(), file));
        Map<String, SourceLine> places = new HashMap<>();
        for (StatementTrace statement : trace.statements()) {
            ScriptFile file = files.get(statement.place().migration());
            if (file != null) {
                int line = Math.max(1, statement.place().line());
                places.put("migration " + statement.place(), new SourceLine(file.container(), line));
            }
        }
        return places;
    }
}
