package io.github.schemacheck.report.html;

import io.github.schemacheck.FleetResult;
import io.github.schemacheck.Stage;
import io.github.schemacheck.TenantVerdict;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.report.Counted;
import io.github.schemacheck.report.Pages;
import io.github.schemacheck.schema.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tenants of which the same is to be said, but for their names: a row of the matrix.
 *
 * @param tenants one or more; the first stands for all of them
 */
record FleetGroup(List<TenantVerdict> tenants) {
    private static final int NAMED = 3;

    /** What was found in the first tenant of the group. */
    record Told(String severity, String check, String page, String name, String message, String remedy) {
        static Told of(Finding finding) {
            return new Told(
                    finding.severity().word(),
                    finding.check(),
                    Pages.of(Stage.AFTER, finding.check()),
                    finding.object(),
                    finding.message(),
                    finding.remedy().strip());
        }
    }

    /** @return those with most findings first; tenants that are as expected or not known are in none */
    static List<FleetGroup> of(FleetResult result) {
        Map<List<String>, List<TenantVerdict>> same = new LinkedHashMap<>();
        result.tenants().stream().filter(tenant -> !tenant.findings().isEmpty()).forEach(tenant -> same.computeIfAbsent(
                        withoutName(tenant), key -> new ArrayList<>())
                .add(tenant));
        return same.values().stream()
                .map(FleetGroup::new)
                .sorted(Comparator.comparing(
                                (FleetGroup group) -> group.findings().size())
                        .thenComparing(group -> group.tenants().size())
                        .reversed())
                .toList();
    }

    private static List<String> withoutName(TenantVerdict tenant) {
        String name = Identifier.quote(tenant.tenant()) + ".";
        return tenant.findings().stream()
                .map(finding -> finding.toString().replace(name, "."))
                .sorted()
                .toList();
    }

    List<Finding> findings() {
        return tenants.get(0).findings();
    }

    /** @return as a row's head: {@code 12 tenants: a, b, c …} */
    String name() {
        String first = tenants.stream().limit(NAMED).map(TenantVerdict::tenant).collect(Collectors.joining(", "));
        return tenants.size() == 1
                ? first
                : Counted.of(tenants.size(), "tenant") + ": " + first + (tenants.size() > NAMED ? " …" : "");
    }

    /** @return for each check how many findings each tenant of the group has; empty for none */
    List<String> cells(List<String> checks) {
        Map<String, Long> counts =
                findings().stream().collect(Collectors.groupingBy(Finding::check, Collectors.counting()));
        return checks.stream()
                .map(check -> counts.getOrDefault(check, 0L))
                .map(count -> count == 0 ? "" : String.valueOf(count))
                .toList();
    }

    List<Told> told() {
        return findings().stream().map(Told::of).toList();
    }
}
