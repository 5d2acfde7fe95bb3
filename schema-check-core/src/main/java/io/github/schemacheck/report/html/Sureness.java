package io.github.schemacheck.report.html;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.report.Counted;
import java.util.List;

/**
 * How sure the verdict is.
 *
 * @param ways how many findings are known how
 * @param open what was not checked
 * @param checks how many ran
 */
record Sureness(List<Way> ways, int open, int checks) {
    /** Findings known in one way. */
    record Way(String word, String means, long count) {}

    static Sureness of(ReviewResult result) {
        return new Sureness(
                List.of(
                        way(result, "proven", "seen to happen on a real server, or counted in rows"),
                        way(result, "read", "read from the catalogue, a file or a version table"),
                        way(result, "assumed", "likely, but something could not be looked at")),
                result.notChecked().size(),
                result.context().checks().size());
    }

    public String ran() {
        return Counted.of(checks, "check") + " ran.";
    }

    private static Way way(ReviewResult result, String word, String means) {
        long count = result.findings().stream()
                .filter(finding -> finding.certainty().word().equals(word))
                .count();
        return new Way(word, means, count);
    }
}
