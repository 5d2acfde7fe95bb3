package io.github.schemacheck.report.html;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.report.Pages;
import io.github.schemacheck.report.Samples;
import io.github.schemacheck.schema.ObjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All findings by check, and what they can be chosen by.
 *
 * @param more how many are not shown: a browser takes long for more
 * @param fresh whether it is known which are new
 */
record Findings(List<ShownCheck> checks, int total, int more, List<String> kinds, boolean fresh) {
    private static final int UNFOLDED = 10;
    private static final int MOST = 2_000;

    private record Group(Severity severity, String check, String why) {}

    static Findings of(Reported reported, Since since) {
        List<Finding> all = reported.findings();
        Samples samples = Samples.of(reported.review(), reported.style().samples());
        Map<Group, List<ShownFinding>> groups = new LinkedHashMap<>();
        Set<String> kinds = new TreeSet<>();
        for (int i = 0; i < Math.min(all.size(), MOST); i++) {
            Finding finding = all.get(i);
            boolean isFresh = since.fresh().contains(finding);
            ShownFinding shown = shown(finding, i + 1, isFresh, beside(reported, finding, samples));
            kinds.add(shown.kind());
            groups.computeIfAbsent(
                            new Group(finding.severity(), finding.check(), finding.why()), group -> new ArrayList<>())
                    .add(shown);
        }
        List<ShownCheck> checks = groups.entrySet().stream()
                .map(group -> check(reported, group.getKey(), group.getValue()))
                .toList();
        return new Findings(checks, all.size(), Math.max(0, all.size() - MOST), List.copyOf(kinds), since.comparable());
    }

    /** @return whether there is something to choose among */
    public boolean many() {
        return total > 1;
    }

    public boolean none() {
        return total == 0;
    }

    private static ShownCheck check(Reported reported, Group group, List<ShownFinding> findings) {
        String title = reported.review().context().checks().stream()
                .filter(check -> check.id().equals(group.check()))
                .findFirst()
                .map(Description::title)
                .orElse("");
        return new ShownCheck(
                group.check(),
                group.severity().word(),
                group.severity() == Severity.ERROR && findings.size() <= UNFOLDED,
                title,
                group.why(),
                Pages.of(reported.review().context().stage(), group.check()),
                findings);
    }

    private static ShownFinding shown(Finding finding, int number, boolean fresh, ShownFinding.Beside beside) {
        String kind = kind(finding.object());
        return new ShownFinding(
                "finding-" + number,
                kind,
                finding.object().substring(kind.length()).strip(),
                finding.message(),
                finding.remedy().strip(),
                finding.certainty().word(),
                fresh,
                beside);
    }

    private static ShownFinding.Beside beside(Reported reported, Finding finding, Samples samples) {
        String place = reported.places()
                .of(reported.review(), finding)
                .map(found -> found.path() + ":" + found.line())
                .orElse("");
        return new ShownFinding.Beside(
                placed(finding), place, samples.of(finding).orElse(""));
    }

    /** No migration creates what only live has: its place is its table's. */
    private static String placed(Finding finding) {
        if (kind(finding.object()).equals("migration")) {
            return "Stands at";
        }
        return finding.check().endsWith("-extra") ? "Its table is created at" : "Created at";
    }

    /** @return PostgreSQL's word for the kind, or the first word: {@code migration} */
    private static String kind(String object) {
        try {
            return ObjectKind.of(object).label();
        } catch (IllegalArgumentException e) {
            return object.split(" ", 2)[0];
        }
    }
}
