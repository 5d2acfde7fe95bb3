package io.github.schemacheck;

import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.check.rules.AcceptedEffects;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.Stations;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.rehearsal.ExpectedSchema;
import io.github.schemacheck.rehearsal.PostgresBinaries;
import io.github.schemacheck.rehearsal.Rehearsal;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Is the live database what the code expects? The whole product in one method, {@link #run}. */
public final class SchemaReview {
    private final PostgresBinaries binaries;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Consumer<String> progress;

    /**
     * @param binaries asked only where an embedded server has to be started
     * @param environment variables of the process
     * @param progress told what happens, one line each, on the caller's thread
     */
    public SchemaReview(
            PostgresBinaries binaries, Map<String, String> environment, Clock clock, Consumer<String> progress) {
        this.binaries = binaries;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.progress = progress;
    }

    /** @throws io.github.schemacheck.problem.ProblemException where the verdict cannot be had; says why, what to do */
    public ReviewResult run(ReviewSettings asked) {
        Steps steps = new Steps(clock, progress);
        String address = asked.live().address();
        LiveReading live = steps.time("read " + address, () -> LiveReading.of(asked));
        ReviewSettings settings = asked.knowing(live.histories());
        ExpectedSchema expected = steps.time("find the expected schema", () -> expected(settings, live));
        Compared compared = Compared.of(settings, expected, live.catalog().schema());
        SchemaDiff drift = steps.time("compare", () -> SchemaDiff.between(compared.expected(), compared.live()));
        RowScans scans = new RowScans(settings, clock, progress);
        LiveRows rows = steps.time("look at rows", () -> LiveRows.of(compared, live.data(), settings, scans));
        List<ToolHistory> histories = live.histories(expected);
        Standing standing = steps.time(
                "look where live stands",
                () -> Standing.of(settings, compared, expected, () -> stations(settings, live)));
        Evidence evidence = standing.evidence(compared, drift, histories, rows.facts());
        Checked checked = steps.time("check", () -> Checked.of(evidence, expected, settings.checks()));
        Suppressions.Applied applied = AcceptedEffects.of(
                settings.checks().suppressions().apply(checked.findings(), LocalDate.now(clock)), evidence.effects());
        return new ReviewResult(
                steps.time("find sources", () -> context(settings, live, expected, checked)),
                applied.kept(),
                applied.suppressed(),
                compared.historyKnown()
                        ? new Migrations(expected.pendingNames(), pendingChanges(settings, expected), histories)
                        : new Migrations(List.of(), List.of(), histories),
                rows.facts(),
                notChecked(live, expected, compared, rows),
                evidence,
                steps.times());
    }

    private ReviewContext context(ReviewSettings settings, LiveReading live, ExpectedSchema expected, Checked checked) {
        return new ReviewContext(
                settings.stage(),
                settings.live().address(),
                live.facts().server(),
                ExpectedText.of(settings.expected(), expected, settings.stage()),
                counted(checked.evidence().live()),
                clock.instant(),
                checked.checks().stream().map(Check::description).toList(),
                Sources.of(settings.expected(), checked.findings()));
    }

    /**
     * The schema that {@link #run} would expect at the stage, for a snapshot.
     *
     * @throws io.github.schemacheck.problem.ProblemException where it cannot be had
     */
    public Schema expectedSchema(ReviewSettings settings) {
        return expected(settings, LiveReading.of(settings))
                .at(settings.stage() == Stage.AFTER)
                .only(settings.filter());
    }

    private ExpectedSchema expected(ReviewSettings settings, LiveReading live) {
        return rehearsal(settings).expected(live.expected(settings.project()), live.facts());
    }

    private Optional<Stations> stations(ReviewSettings settings, LiveReading live) {
        return rehearsal(settings).stations(live.expected(settings.project()), live.facts());
    }

    private Rehearsal rehearsal(ReviewSettings settings) {
        return new Rehearsal(settings.shadow(), binaries, environment, progress);
    }

    private static List<String> pendingChanges(ReviewSettings settings, ExpectedSchema expected) {
        SchemaDiff diff = SchemaDiff.between(
                expected.applied().only(settings.filter()), expected.all().only(settings.filter()));
        return diff.roots().map(Object::toString).toList();
    }

    private static Map<ObjectKind, Integer> counted(Schema live) {
        Map<ObjectKind, Integer> counts = new EnumMap<>(ObjectKind.class);
        live.objects().keySet().forEach(id -> counts.merge(id.kind(), 1, Integer::sum));
        return counts;
    }

    private static List<NotChecked> notChecked(
            LiveReading live, ExpectedSchema expected, Compared compared, LiveRows rows) {
        List<NotChecked> all = new ArrayList<>(compared.notChecked());
        all.addAll(rows.notChecked());
        all.addAll(HistoriesNotChecked.of(live.histories(), expected.history()));
        all.addAll(HistoriesNotChecked.ofOtherProjects(live.otherFlyway()));
        live.catalog().notCompared().forEach(what -> all.add(new NotChecked(what, "this kind is not compared")));
        live.warnings().forEach(warning -> all.add(new NotChecked("this server", warning)));
        expected.notes().forEach(note -> all.add(new NotChecked("assumed", note)));
        expected.changing().stream()
                .sorted()
                .forEach(id -> all.add(new NotChecked(id.toString(), "a pending repeatable migration replaces it")));
        return all;
    }
}
