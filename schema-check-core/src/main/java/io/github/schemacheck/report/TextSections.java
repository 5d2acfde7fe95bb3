package io.github.schemacheck.report;

import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.data.AssertionFact;
import io.github.schemacheck.schema.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts of a report for people, in the order in which a tired person needs them. */
final class TextSections {
    private final ReviewResult result;
    private final ReportStyle style;
    private final Lines lines;

    TextSections(ReviewResult result, ReportStyle style) {
        this.result = result;
        this.style = style;
        this.lines = new Lines(style);
    }

    String write() {
        verdict();
        findings(Severity.ERROR, "What breaks the code or loses data");
        findings(Severity.WARNING, "Different, but working");
        infos();
        pending();
        suppressed();
        notChecked();
        next();
        return lines.toString();
    }

    private void verdict() {
        ReviewContext context = result.context();
        lines.wrapped("", Verdict.of(result, style));
        lines.wrapped(
                "  ",
                "Compared " + Printable.line(context.address()) + " (PostgreSQL "
                        + context.live().version() + ") with " + Printable.line(context.expected()) + ".");
        lines.wrapped("  ", "Stage: " + context.stage().word() + " migrating.");
        lines.wrapped("  ", compared(context.compared()));
        rows();
    }

    private void rows() {
        if (!result.scanned().isEmpty()) {
            lines.wrapped("  ", "Rows of " + Counted.of(result.scanned().size(), "foreign key") + " looked at.");
        }
        long asked =
                result.data().stream().filter(AssertionFact.class::isInstance).count();
        if (asked > 0) {
            lines.wrapped("  ", Counted.of(asked, "assertion") + " asked.");
        }
    }

    private static String compared(Map<ObjectKind, Integer> counts) {
        if (counts.isEmpty()) {
            return "The live database has no objects to compare.";
        }
        return "Objects there: "
                + new TreeMap<>(counts)
                        .entrySet().stream()
                                .map(count -> count.getKey().label() + " " + count.getValue())
                                .collect(Collectors.joining(", "))
                + ".";
    }

    private void findings(Severity severity, String title) {
        List<Finding> all = result.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        if (!all.isEmpty()) {
            lines.blank().raw(title + " (" + all.size() + "):");
            lines.list(all, new FindingText(lines, style, Samples.of(result, style))::write);
        }
    }

    private void infos() {
        if (style.infos()) {
            findings(Severity.INFO, "Cosmetic");
            return;
        }
        Map<String, Long> counts = result.findings().stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .collect(Collectors.groupingBy(Finding::check, TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            String all = counts.entrySet().stream()
                    .map(count -> count.getKey() + " " + count.getValue())
                    .collect(Collectors.joining(", "));
            lines.blank().wrapped("", "Cosmetic, not shown: " + all + ". They are in " + style.jsonFile() + ".");
        }
    }

    private void pending() {
        if (result.pending().isEmpty()) {
            return;
        }
        lines.blank().raw("Pending, will run next (" + result.pending().size() + "):");
        lines.list(result.pending(), name -> lines.wrapped("  ", Printable.line(name)));
        if (!result.pendingChanges().isEmpty()) {
            lines.raw("  and will do this (" + result.pendingChanges().size() + "):");
            lines.list(result.pendingChanges(), change -> lines.wrapped("    ", Printable.line(change)));
        }
    }

    private void suppressed() {
        if (!result.suppressed().isEmpty()) {
            lines.blank().raw("Accepted (" + result.suppressed().size() + "):");
            lines.list(
                    result.suppressed(),
                    one -> lines.wrapped("  ", Printable.line(one.finding() + ", because " + one.reason())));
        }
    }

    private void notChecked() {
        if (!result.notChecked().isEmpty()) {
            lines.blank().raw("Not checked (" + result.notChecked().size() + "):");
            lines.list(result.notChecked(), one -> lines.wrapped("  ", Printable.line(one.what() + ": " + one.why())));
        }
    }

    private void next() {
        lines.blank().wrapped("", Verdict.next(result, style));
    }
}
