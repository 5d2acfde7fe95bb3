package io.github.schemacheck;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.fleet.FleetJournal;
import io.github.schemacheck.fleet.Namespaces;
import io.github.schemacheck.fleet.Tenant;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.ExpectedSchema;
import io.github.schemacheck.rehearsal.PostgresBinaries;
import io.github.schemacheck.rehearsal.Rehearsal;
import io.github.schemacheck.schema.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Have all tenants the schema that the code expects? One verdict for a whole fleet. */
public final class FleetReview {
    private static final List<NotChecked> NOT_CHECKED = List.of(
            new NotChecked("owners and grants of tenants' schemas", "those of the tables and all else in them are"),
            new NotChecked("rows of tenants", "a fleet is compared by its schemas: look at one with validate-schema"),
            new NotChecked("version tables of tenants", "all migrations are expected to have run for each of them"));

    private final PostgresBinaries binaries;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Consumer<String> progress;

    /**
     * @param binaries asked only where an embedded server has to be started
     * @param environment variables of the process
     * @param progress told what happens, one line each, on the caller's thread
     */
    public FleetReview(
            PostgresBinaries binaries, Map<String, String> environment, Clock clock, Consumer<String> progress) {
        this.binaries = binaries;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.progress = progress;
    }

    /** @throws ProblemException where nothing can be said of any tenant; one that cannot be read is in the result */
    public FleetResult run(FleetSettings settings) {
        Steps steps = new Steps(clock, progress);
        ReviewSettings review = settings.review();
        FleetReading live = steps.time("read " + review.live().address(), () -> FleetReading.of(settings, environment));
        ExpectedSchema expected = steps.time("find the expected schema", () -> expected(review, live));
        TenantComparison comparison = comparison(settings, live, expected.all());
        FleetJournal journal = FleetJournal.open(settings.journal(), comparison.fingerprint(), clock.instant());
        Tenants tenants = new Tenants(settings.connections(), progress);
        List<TenantVerdict> all = steps.time("compare", () -> tenants.compare(live, comparison, journal));
        if (all.stream().allMatch(tenant -> tenant.unreadable().isEmpty())) {
            journal.end();
        }
        Suppressions.Applied applied = review.checks().suppressions().apply(findings(all), LocalDate.now(clock));
        return new FleetResult(
                review.live().address(),
                ExpectedText.of(review.expected(), expected, Stage.AFTER),
                all.stream().map(tenant -> tenant.accepting(applied)).toList(),
                ofSuppressions(all, applied),
                notChecked(live),
                steps.times());
    }

    private static List<Finding> findings(List<TenantVerdict> all) {
        return all.stream().flatMap(tenant -> tenant.findings().stream()).toList();
    }

    /** Suppressions are applied once to all, so that one is unused only where no tenant has what it accepts. */
    private static List<Finding> ofSuppressions(List<TenantVerdict> all, Suppressions.Applied applied) {
        Set<Finding> ofTenants = Collections.newSetFromMap(new IdentityHashMap<>());
        ofTenants.addAll(findings(all));
        return applied.kept().stream().filter(kept -> !ofTenants.contains(kept)).toList();
    }

    private static List<NotChecked> notChecked(FleetReading live) {
        List<NotChecked> all = new ArrayList<>(NOT_CHECKED);
        live.warnings().forEach(warning -> all.add(new NotChecked("this server", warning)));
        return all;
    }

    private ExpectedSchema expected(ReviewSettings review, FleetReading live) {
        return new Rehearsal(review.shadow(), binaries, environment, progress)
                .expected(review.expected(), live.facts());
    }

    private static TenantComparison comparison(FleetSettings settings, FleetReading live, Schema expected) {
        Namespaces namespaces = Namespaces.of(expected);
        boolean schemas = live.tenants().stream().anyMatch(Tenant.InSchema.class::isInstance);
        return new TenantComparison(
                settings.review(), expected, namespaces, schemas ? template(settings, namespaces) : "");
    }

    private static String template(FleetSettings settings, Namespaces expected) {
        List<String> candidates = expected.withTables();
        String wanted = settings.template().orElse(candidates.size() == 1 ? candidates.get(0) : "");
        if (!candidates.contains(wanted)) {
            throw new ProblemException(
                    wanted.isEmpty()
                            ? "It is not clear which schema each tenant is to have: the expected schema has tables in "
                                    + String.join(", ", candidates) + "."
                            : "The expected schema has no tables in a schema " + wanted + ".",
                    "set deploy.tenantTemplate to one of: " + String.join(", ", candidates) + ".");
        }
        return wanted;
    }
}
