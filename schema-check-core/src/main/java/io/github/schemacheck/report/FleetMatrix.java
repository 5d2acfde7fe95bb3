package io.github.schemacheck.report;

import io.github.schemacheck.FleetResult;
import io.github.schemacheck.TenantVerdict;
import io.github.schemacheck.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many findings of which check each tenant has; tenants that are as expected have no row.
 *
 * @param checks the columns, sorted
 * @param rows by tenant, a number for each check
 */
record FleetMatrix(List<String> checks, Map<String, List<Long>> rows) {
    private static final String HEAD = "tenant";

    static FleetMatrix of(FleetResult result) {
        List<String> checks = result.tenants().stream()
                .flatMap(tenant -> tenant.findings().stream())
                .map(Finding::check)
                .distinct()
                .sorted()
                .toList();
        Map<String, List<Long>> rows = new TreeMap<>();
        for (TenantVerdict tenant : result.tenants()) {
            if (!tenant.findings().isEmpty()) {
                Map<String, Long> counts = tenant.findings().stream()
                        .collect(Collectors.groupingBy(Finding::check, Collectors.counting()));
                rows.put(
                        tenant.tenant(),
                        checks.stream()
                                .map(check -> counts.getOrDefault(check, 0L))
                                .toList());
            }
        }
        return new FleetMatrix(checks, rows);
    }

    /** @return for people; the columns have letters, which are explained above, so that many of them fit */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            lines.add(letter(i) + " " + checks.get(i));
        }
        int width = Math.max(
                HEAD.length(),
                rows.keySet().stream().mapToInt(String::length).max().orElse(0));
        Function<List<String>, String> cells =
                row -> row.stream().map(cell -> String.format("%5s", cell)).collect(Collectors.joining());
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            letters.add(letter(i));
        }
        lines.add(HEAD + " ".repeat(width - HEAD.length()) + cells.apply(letters));
        rows.forEach((tenant, counts) -> lines.add(tenant
                + " ".repeat(width - tenant.length())
                + cells.apply(counts.stream()
                        .map(count -> count == 0 ? "." : String.valueOf(count))
                        .toList())));
        return lines;
    }

    /** A to Z, then A1 to Z1 and so on. */
    private static String letter(int number) {
        int round = number / 26;
        return (char) ('A' + number % 26) + (round == 0 ? "" : String.valueOf(round));
    }
}
