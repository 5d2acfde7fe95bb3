package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Suppressed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A result as Markdown for the summary of a step of GitHub Actions. */
public final class GitHubSummary {
    /** GitHub shows nothing of a step whose summary is larger than 1 MiB; its other summaries need room too. */
    private static final int MOST_BYTES = 500_000;

    private final ReviewResult result;
    private final Places places;
    private final Samples samples;
    private final StringBuilder text = new StringBuilder();
    private int bytes;

    private GitHubSummary(ReviewResult result, FileStyle style, Places places) {
        this.result = result;
        this.places = places;
        this.samples = Samples.of(result, style.samples());
    }

    /** @return less than half a MiB in UTF-8: what does not fit is counted */
    public static String of(ReviewResult result, FileStyle style, Places places) {
        GitHubSummary summary = new GitHubSummary(result, style, places);
        summary.write(ReportStyle.full(style));
        return summary.text.toString();
    }

    private void write(ReportStyle style) {
        text.append("### ")
                .append(Markdown.text(Verdict.of(ReportSubject.DATABASE, result.findings(), style.stopsFrom())
                        .first(style)))
                .append("\n\n");
        text.append(Markdown.text(result.context().address()))
                .append(" (PostgreSQL ")
                .append(Markdown.text(result.context().live().version()))
                .append(") compared with ")
                .append(Markdown.text(result.context().expected()))
                .append(", ")
                .append(result.context().stage().word())
                .append(" migrating.\n\n");
        if (!result.findings().isEmpty()) {
            text.append("| Severity | Check | Object | What is wrong | Where |\n|---|---|---|---|---|\n");
            list(result.findings(), this::row);
            folded("What to do", result.findings(), this::remedy);
        }
        folded("Pending, will run next", result.pending(), name -> "- " + Markdown.text(name) + "\n");
        folded("What they will do", result.pendingChanges(), change -> "- " + Markdown.text(change) + "\n");
        folded("Accepted", result.suppressed(), GitHubSummary::accepted);
        folded("Not checked", result.notChecked(), one -> "- " + Markdown.text(one.what() + ": " + one.why()) + "\n");
    }

    private <T> void folded(String title, List<T> items, Function<T, String> line) {
        if (!items.isEmpty()) {
            text.append("<details><summary>").append(title).append(" (").append(items.size());
            text.append(")</summary>\n\n");
            list(items, line);
            text.append("</details>\n\n");
        }
    }

    private <T> void list(List<T> items, Function<T, String> line) {
        int left = items.size();
        for (T item : items) {
            String next = line.apply(item);
            int size = next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST_BYTES) {
                text.append("\n… and ").append(left).append(" more, all in report.json\n");
                break;
            }
            text.append(next);
            bytes += size;
            left--;
        }
        text.append('\n');
    }

    private String row(Finding finding) {
        Optional<Places.Place> place = places.of(result, finding);
        String where =
                place.map(found -> found.path() + " line " + found.line()).orElse("");
        String examples = samples.of(finding).map(some -> "; " + some).orElse("");
        return "| " + finding.severity().word() + " | [" + Markdown.text(finding.check()) + "]("
                + Pages.of(result.context().stage(), finding.check()) + ") | " + Markdown.text(finding.object()) + " | "
                + Markdown.text(finding.message() + examples) + " | " + Markdown.text(where) + " |\n";
    }

    private String remedy(Finding finding) {
        return finding.remedy().isBlank()
                ? ""
                : Markdown.text(finding.check() + ", " + finding.object()) + "\n" + Markdown.block(finding.remedy())
                        + "\n";
    }

    private static String accepted(Suppressed one) {
        return "- " + Markdown.text(one.finding() + ", because " + one.reason()) + "\n";
    }
}
