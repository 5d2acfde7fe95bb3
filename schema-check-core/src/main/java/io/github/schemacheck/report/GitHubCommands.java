package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A result as workflow commands of GitHub Actions, which become annotations: at the migration's line in a pull request,
 * else on the page of the run.
 */
public final class GitHubCommands {
    /** GitHub drops what a step has more of one kind. */
    private static final int SHOWN = 10;

    private static final int REMEDY_LINES = 12;

    private GitHubCommands() {}

    /** @return lines for the standard output, worst first; they only count where nothing stands before them */
    public static List<String> of(ReviewResult result, FileStyle style, Places places) {
        return of(Reviewed.of(result), Samples.of(result, style.samples()), places);
    }

    /** @return lines for the standard output, worst first; they only count where nothing stands before them */
    public static List<String> of(Reviewed result, Places places) {
        return of(result, Samples.NONE, places);
    }

    private static List<String> of(Reviewed result, Samples samples, Places places) {
        List<String> all = new ArrayList<>();
        Stream.of(Severity.values()).sorted(Comparator.reverseOrder()).forEach(severity -> {
            List<String> some = result.found().kept().stream()
                    .filter(finding -> finding.severity() == severity)
                    .map(finding -> command(finding, samples.of(finding), places.of(result.sources(), finding)))
                    .toList();
            all.addAll(shown(some, severity));
        });
        return all;
    }

    /** @return the command for a run that came to no verdict */
    public static String undecided(String title, String message) {
        return "::error title=" + property(title) + "::" + data(message);
    }

    private static List<String> shown(List<String> some, Severity severity) {
        if (some.size() <= SHOWN) {
            return some;
        }
        List<String> shown = new ArrayList<>(some.subList(0, SHOWN - 1));
        shown.add("::" + kind(severity) + " title=schema-check::and " + (some.size() - SHOWN + 1)
                + " more of this kind, all in the summary of the run and in report.json");
        return shown;
    }

    private static String command(Finding finding, Optional<String> examples, Optional<Places.Place> place) {
        String where = place.map(found -> "file=" + property(found.path()) + ",line=" + found.line() + ",")
                .orElse("");
        String text = SafeText.line(finding.object()) + ": " + SafeText.line(finding.message())
                + examples.map(some -> "\n" + SafeText.line(some)).orElse("") + "\n" + remedy(finding);
        return "::" + kind(finding.severity()) + " " + where + "title=" + property(finding.check()) + "::"
                + data(text.stripTrailing());
    }

    private static String remedy(Finding finding) {
        List<String> lines = SafeText.text(finding.remedy()).lines().toList();
        String shown = String.join("\n", lines.subList(0, Math.min(REMEDY_LINES, lines.size())));
        return lines.size() > REMEDY_LINES ? shown + "\n…" : shown;
    }

    private static String kind(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String data(String text) {
        return SafeText.text(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
