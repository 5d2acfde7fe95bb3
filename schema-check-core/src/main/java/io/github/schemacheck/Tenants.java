package io.github.schemacheck;

import io.github.schemacheck.fleet.FleetJournal;
import io.github.schemacheck.fleet.Tenant;
import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The comparison of each tenant, a few at a time: schemas from what was read already, databases by reading them.
 *
 * @param connections the most databases to be read at once
 */
record Tenants(int connections, Consumer<String> progress) {
    private static final int TOLD = 100;

    List<TenantVerdict> compare(FleetReading live, TenantComparison comparison, FleetJournal journal) {
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        try {
            List<Future<TenantVerdict>> started = live.tenants().stream()
                    .map(tenant -> pool.submit(() -> of(tenant, live, comparison, journal)))
                    .toList();
            List<TenantVerdict> all = new ArrayList<>();
            for (Future<TenantVerdict> each : started) {
                all.add(each.get());
                if (all.size() % TOLD == 0) {
                    progress.accept(all.size() + " of " + started.size() + " tenants compared");
                }
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("The comparison was interrupted.", "run it again: it goes on where it was.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static TenantVerdict of(
            Tenant tenant, FleetReading live, TenantComparison comparison, FleetJournal journal) {
        if (tenant instanceof Tenant.InSchema schema) {
            return of(schema, live, comparison);
        }
        return journal.has(tenant)
                ? new TenantVerdict(tenant.name(), List.of(), List.of(), "", true)
                : of((Tenant.InDatabase) tenant, comparison, journal);
    }

    private static TenantVerdict of(Tenant.InSchema tenant, FleetReading live, TenantComparison comparison) {
        return live.schemas().has(tenant.name())
                ? new TenantVerdict(tenant.name(), comparison.of(tenant, live.schemas()), List.of(), "", false)
                : TenantVerdict.unreadable(tenant.name(), "There is no schema of that name.");
    }

    private static TenantVerdict of(Tenant.InDatabase tenant, TenantComparison comparison, FleetJournal journal) {
        try {
            TenantVerdict verdict = new TenantVerdict(tenant.name(), comparison.of(tenant), List.of(), "", false);
            if (verdict.isAsExpected()) {
                journal.add(tenant);
            }
            return verdict;
        } catch (ProblemException e) {
            return TenantVerdict.unreadable(tenant.name(), e.problem());
        }
    }
}
