package io.github.schemacheck.gate;

import io.github.schemacheck.problem.ProblemException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is written beside report.txt and report.json. */
public enum ExtraReport {
    HTML,
    JUNIT,
    SARIF,
    GITHUB;

    /**
     * @param words {@code none} alone, or names of reports
     * @throws ProblemException for a name that there is not
     */
    public static Set<ExtraReport> of(List<String> words) {
        Set<ExtraReport> wanted = EnumSet.noneOf(ExtraReport.class);
        if (!words.equals(List.of("none"))) {
            words.forEach(word -> wanted.add(of(word)));
        }
        return wanted;
    }

    private static ExtraReport of(String word) {
        for (ExtraReport each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        throw new ProblemException(
                "deploy.reports has \"" + word + "\".", "set it to some of html, junit, sarif and github, or to none.");
    }
}
