package io.github.schemacheck;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a look at a fleet has to say.
 *
 * @param address of the database behind DATABASE_URL
 * @param expected in words, what the tenants were compared with
 * @param tenants by name
 * @param suppressions what is to be said of the suppressions themselves
 * @param notChecked what this says nothing about
 * @param times of the steps, in the order in which they ran
 */
public record FleetResult(
        String address,
        String expected,
        List<TenantVerdict> tenants,
        List<Finding> suppressions,
        List<NotChecked> notChecked,
        Map<String, Duration> times) {
    public FleetResult {
        tenants = tenants.stream()
                .sorted(Comparator.comparing(TenantVerdict::tenant))
                .toList();
        suppressions = List.copyOf(suppressions);
        notChecked = List.copyOf(notChecked);
    }

    /** @return of all tenants and of the suppressions, and one for each tenant that is not known; worst first */
    public List<Finding> findings() {
        return Stream.of(
                        suppressions.stream(),
                        tenants.stream().flatMap(tenant -> tenant.findings().stream()),
                        unreadable().stream().map(FleetResult::notRead))
                .flatMap(each -> each)
                .sorted()
                .toList();
    }

    private static Finding notRead(TenantVerdict tenant) {
        return new Finding(
                "tenant-not-read",
                Severity.ERROR,
                "tenant " + tenant.tenant(),
                tenant.unreadable(),
                "nothing is known of it, so nobody may say that it fits",
                "-- see that it is there and can be read, or take it off the list of tenants",
                Certainty.READ);
    }

    /** @return those of which nothing is known */
    public List<TenantVerdict> unreadable() {
        return tenants.stream().filter(tenant -> !tenant.unreadable().isEmpty()).toList();
    }
}
