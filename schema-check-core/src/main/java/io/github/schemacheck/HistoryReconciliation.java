package io.github.schemacheck;

import io.github.schemacheck.apply.HistoryPlans;
import io.github.schemacheck.apply.HistoryRepair;
import io.github.schemacheck.apply.Receipt;
import io.github.schemacheck.apply.RepairPlan;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.history.Position;
import io.github.schemacheck.history.Stations;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.PostgresBinaries;
import io.github.schemacheck.rehearsal.Rehearsal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes version tables say what live's schema proves: {@link #plan} reads, {@link #carryOut} writes. */
public final class HistoryReconciliation {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final PostgresBinaries binaries;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Consumer<String> progress;

    /** As of {@link SchemaReview}. */
    public HistoryReconciliation(
            PostgresBinaries binaries, Map<String, String> environment, Clock clock, Consumer<String> progress) {
        this.binaries = binaries;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * @param baseline which version, where migrations that change rows only leave a choice; empty where nobody said
     * @return one for each version table that belongs to migrations of the project; writes nothing
     * @throws io.github.schemacheck.problem.ProblemException where it cannot be decided
     */
    public List<RepairPlan> plan(ReviewSettings settings, Optional<String> baseline) {
        LiveReading live = LiveReading.of(settings);
        ExpectedSource source = live.expected(settings.project());
        Rehearsal rehearsal = new Rehearsal(settings.shadow(), binaries, environment, progress);
        List<RepairPlan> plans = new ArrayList<>();
        Optional<Stations> stations = rehearsal.stations(source, live.facts());
        stations.ifPresent(known -> {
            Position position = Position.of(known, live.catalog().schema(), settings.filter());
            plans.add(plans(settings, source).replayed(live.facts(), known, position, baseline));
        });
        boolean whole = stations.isEmpty()
                && SchemaDiff.between(
                                rehearsal.expected(source, live.facts()).all().only(settings.filter()),
                                live.catalog().schema().only(settings.filter()))
                        .isEmpty();
        plans.addAll(plans(settings, source).others(live.histories(), whole));
        return plans;
    }

    /**
     * One transaction for each plan; see {@link HistoryRepair}.
     *
     * @param folder for the old rows
     */
    public List<Receipt> carryOut(List<RepairPlan> plans, ReviewSettings settings, Path folder) {
        HistoryPlans all = plans(settings, settings.expected());
        HistoryRepair repair = new HistoryRepair(settings.live(), settings.session(), sql -> {});
        List<Receipt> receipts = new ArrayList<>();
        for (RepairPlan plan : plans) {
            if (!plan.repairs().isEmpty()) {
                String table = plan.history().table().name().toString().replaceAll("[^\\w.-]", "_");
                Path saved = folder.resolve(TIME.format(clock.instant()) + "-" + table + ".sql");
                receipts.add(repair.carryOut(plan, all.reader(plan.history()), saved));
            }
        }
        return receipts;
    }

    private static HistoryPlans plans(ReviewSettings settings, ExpectedSource source) {
        return new HistoryPlans(
                source,
                settings.project().folder(),
                settings.live().schema(),
                settings.project().liquibase().told());
    }
}
