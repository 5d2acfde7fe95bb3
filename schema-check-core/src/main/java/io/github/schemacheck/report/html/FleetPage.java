package io.github.schemacheck.report.html;

import io.github.schemacheck.FleetResult;
import io.github.schemacheck.Stage;
import io.github.schemacheck.TenantVerdict;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.FleetReport;
import io.github.schemacheck.report.Pages;
import io.github.schemacheck.report.ReportSubject;
import io.github.schemacheck.report.Verdict;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the template {@code fleet} takes.
 *
 * @param ns before each id of an element: two reports may stand in one page
 * @param tone the colour beside the word
 * @param more rows that are not shown: a browser takes long for more
 */
record FleetPage(
        String ns, String tone, Said said, List<Fact> facts, Matrix matrix, List<Row> rows, long more, Page.Rest rest) {
    private static final int MOST = 200;

    /** The verdict in words. */
    record Said(String word, String why, String todo) {}

    /** What stands beside the rows that differ. */
    record Matrix(List<Head> checks, long fine, List<Fact> unknown) {
        public boolean any() {
            return !checks.isEmpty();
        }
    }

    /** A column. */
    record Head(String check, String page) {}

    /**
     * A row, and what its tenants have in common.
     *
     * @param tenants all of them; empty where there is one
     */
    record Row(String id, String name, List<String> cells, List<FleetGroup.Told> told, List<String> tenants) {}

    static FleetPage of(FleetResult result, FileStyle style) {
        ReportSubject subject = FleetReport.subject(result)
                .mending("run the SQL below that is right for each tenant, or migrate it, then run this again; what is"
                        + " meant to be different goes into schema-check/suppressions.txt");
        Verdict verdict = Verdict.of(subject, result.findings(), style.stopsFrom());
        List<String> checks = result.tenants().stream()
                .flatMap(tenant -> tenant.findings().stream().map(Finding::check))
                .distinct()
                .sorted()
                .toList();
        List<FleetGroup> groups = FleetGroup.of(result);
        return new FleetPage(
                "fleet-",
                FirstScreen.tone(verdict),
                new Said(verdict.word(), verdict.said(), verdict.todo("nothing")),
                facts(result),
                matrix(result, checks),
                IntStream.range(0, Math.min(MOST, groups.size()))
                        .mapToObj(i -> row(i + 1, groups.get(i), checks))
                        .toList(),
                Math.max(0, groups.size() - MOST),
                Page.Rest.of(
                        result.tenants().stream()
                                .flatMap(tenant -> tenant.suppressed().stream())
                                .toList(),
                        result.notChecked(),
                        result.times()));
    }

    private static List<Fact> facts(FleetResult result) {
        long resumed = result.tenants().stream().filter(TenantVerdict::resumed).count();
        return List.of(
                new Fact("Database", result.address()),
                new Fact("Compared with", result.expected()),
                new Fact("Tenants", String.valueOf(result.tenants().size())),
                new Fact("From an earlier run", resumed == 0 ? "none" : resumed + ", found as expected"));
    }

    private static Matrix matrix(FleetResult result, List<String> checks) {
        return new Matrix(
                checks.stream()
                        .map(check -> new Head(check, Pages.of(Stage.AFTER, check)))
                        .toList(),
                result.tenants().stream().filter(TenantVerdict::isAsExpected).count(),
                result.unreadable().stream()
                        .map(tenant -> new Fact(tenant.tenant(), tenant.unreadable()))
                        .toList());
    }

    private static Row row(int number, FleetGroup group, List<String> checks) {
        return new Row(
                "row-" + number,
                group.name(),
                group.cells(checks),
                group.told(),
                group.tenants().size() == 1
                        ? List.of()
                        : group.tenants().stream().map(TenantVerdict::tenant).toList());
    }
}
