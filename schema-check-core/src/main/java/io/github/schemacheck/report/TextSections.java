package io.github.schemacheck.report;

import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.Stage;
import io.github.schemacheck.data.AssertionFact;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.schema.ObjectKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts of a report for people, in the order in which a tired person needs them. */
final class TextSections {
    private final ReviewResult result;
    private final Lines lines;
    private final FindingSections sections;
    private final Verdict verdict;
    private final ReportStyle style;

    TextSections(ReviewResult result, ReportStyle style) {
        this.result = result;
        this.style = style;
        this.lines = new Lines(style);
        this.sections = new FindingSections(ReportSubject.DATABASE, lines, style, Samples.of(result, style.samples()));
        this.verdict = Verdict.of(ReportSubject.DATABASE, result.findings(), style.stopsFrom());
    }

    String write() {
        verdict();
        sections.findings(result.findings());
        histories();
        pending();
        sections.suppressed(result.suppressed());
        notChecked();
        lines.blank().wrapped("", verdict.next(otherwise()));
        return lines.toString();
    }

    private String otherwise() {
        boolean run =
                result.context().stage() == Stage.BEFORE && !result.pending().isEmpty();
        return run ? "run the pending migrations" : "nothing";
    }

    private void verdict() {
        ReviewContext context = result.context();
        lines.wrapped("", verdict.first(style));
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

    private void histories() {
        List<ToolHistory> histories = result.migrations().histories().stream()
                .filter(history -> !history.files().isEmpty())
                .toList();
        if (!histories.isEmpty()) {
            lines.blank().raw("Migrations by tool (" + histories.size() + "):");
            for (ToolHistory history : histories) {
                lines.wrapped("  ", Printable.line(HistoryText.summary(history)));
                lines.list(HistoryText.open(history), one -> lines.wrapped("    ", Printable.line(one)));
            }
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

    private void notChecked() {
        if (!result.notChecked().isEmpty()) {
            lines.blank().raw("Not checked (" + result.notChecked().size() + "):");
            lines.list(result.notChecked(), one -> lines.wrapped("  ", Printable.line(one.what() + ": " + one.why())));
        }
    }
}
