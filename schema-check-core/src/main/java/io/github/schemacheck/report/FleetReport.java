package io.github.schemacheck.report;

import io.github.schemacheck.FleetResult;
import io.github.schemacheck.TenantVerdict;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Suppressed;
import io.github.schemacheck.check.Suppressions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is to be said of a fleet, for people: one verdict, then which tenant has what. */
public final class FleetReport {
    private static final int NAMED = 5;

    private FleetReport() {}

    /** @return at most 100 columns wide, but for what is to be pasted and for the matrix; ends with a line end */
    public static String of(FleetResult result, ReportStyle style) {
        ReportSubject subject = subject(result).telling(lines(result, style));
        List<Suppressed> suppressed = result.tenants().stream()
                .flatMap(tenant -> tenant.suppressed().stream())
                .toList();
        return FindingsReport.of(subject, new Suppressions.Applied(told(result), suppressed), style);
    }

    /** @return in the words of the verdict; what was looked at is not in it */
    public static ReportSubject subject(FleetResult result) {
        long differing = result.tenants().stream()
                .filter(tenant -> !tenant.isAsExpected())
                .count();
        String some = differing + " of " + Counted.of(result.tenants().size(), "tenant");
        return new ReportSubject(
                "all tenants have the schema that the code expects",
                some + " differ, and have what the code needs",
                some + " are not what the code expects",
                "What breaks the code or loses data",
                "Different, but working",
                List.of(),
                "run the SQL above that is right for each tenant, or migrate it, then run this again; what is meant to"
                        + " be different goes into schema-check/suppressions.txt");
    }

    private static List<String> lines(FleetResult result, ReportStyle style) {
        List<String> lines = new ArrayList<>();
        lines.add("Compared " + Counted.of(result.tenants().size(), "tenant") + " of " + result.address() + " with "
                + result.expected() + ".");
        long resumed = result.tenants().stream().filter(TenantVerdict::resumed).count();
        if (resumed > 0) {
            lines.add(
                    "Of these, " + resumed + " were found as expected by an earlier run that did not come to its end.");
        }
        result.notChecked().forEach(not -> lines.add("Not checked: " + not.what() + ": " + not.why() + "."));
        FleetMatrix matrix = FleetMatrix.of(result);
        if (!matrix.rows().isEmpty()) {
            List<String> rows = matrix.lines();
            int shown = Math.min(rows.size(), matrix.checks().size() + 1 + Math.min(style.limit(), rows.size()));
            lines.addAll(rows.subList(0, shown));
            if (shown < rows.size()) {
                lines.add("… and " + (rows.size() - shown) + " more, in " + style.jsonFile());
            }
        }
        return lines;
    }

    /** The same in several databases is told once. */
    private static List<Finding> told(FleetResult result) {
        Map<Finding, List<String>> where = new LinkedHashMap<>();
        result.findings().forEach(finding -> where.put(finding, new ArrayList<>()));
        result.tenants().forEach(tenant -> tenant.findings()
                .forEach(finding -> Objects.requireNonNull(where.get(finding)).add(tenant.tenant())));
        return where.entrySet().stream()
                .map(entry -> at(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding at(Finding finding, List<String> tenants) {
        if (tenants.isEmpty() || finding.object().contains(tenants.get(0) + ".")) {
            return finding;
        }
        int more = tenants.size() - NAMED;
        String names = String.join(", ", tenants.subList(0, Math.min(NAMED, tenants.size())))
                + (more > 0 ? " and " + more + " more" : "");
        return new Finding(
                finding.check(),
                finding.severity(),
                finding.object(),
                finding.message() + "; in " + names,
                finding.why(),
                finding.remedy(),
                finding.certainty());
    }
}
