package io.github.schemacheck.report.html;

import io.github.schemacheck.FleetResult;
import io.github.schemacheck.NotChecked;
import io.github.schemacheck.TenantVerdict;
import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressed;
import io.github.schemacheck.report.FileStyle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A fleet in which eight tenants have the same difference, one has two, one a harmless one, and one is not known. */
final class SampleFleet {
    private SampleFleet() {}

    /** @param tenants twelve or more */
    static FleetResult of(int tenants) {
        List<TenantVerdict> all = new ArrayList<>();
        for (int i = 0; i < tenants; i++) {
            String name = "tenant_" + i;
            List<Finding> findings = new ArrayList<>();
            if (i < 9) {
                findings.add(finding("column-missing", Severity.ERROR, "column " + name + ".book.isbn", name));
            }
            if (i == 8) {
                findings.add(finding("index-missing", Severity.WARNING, "index " + name + ".ix_title", name));
            }
            if (i == 9) {
                findings.add(finding("column-order-differs", Severity.INFO, "table " + name + ".book", name));
            }
            all.add(new TenantVerdict(name, findings, List.of(), i == 10 ? "<b>There</b> is no schema." : "", i == 11));
        }
        Finding accepted = finding("index-extra", Severity.INFO, "index tenant_11.ix_old", "tenant_11");
        all.set(
                11,
                new TenantVerdict("tenant_11", List.of(), List.of(new Suppressed(accepted, "on its way")), "", true));
        return new FleetResult(
                "localhost:5432/shop",
                "3 Flyway migrations",
                all,
                List.of(),
                List.of(new NotChecked("rows of tenants", "a fleet is compared by its schemas")),
                Map.of("compare", Duration.ofMillis(7)));
    }

    static String page(int tenants) {
        return HtmlReport.of(of(tenants), FileStyle.DEFAULT);
    }

    private static Finding finding(String check, Severity severity, String object, String tenant) {
        String remedy = "ALTER TABLE " + tenant + ".book ADD COLUMN isbn text;";
        return new Finding(check, severity, object, "live lacks it", "the code fails", remedy, Certainty.READ);
    }
}
