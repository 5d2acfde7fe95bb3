package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.data.OrphanFact.KeySample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Examples of rows behind a finding, in the words of PostgreSQL's own errors: personal data, for a console only. */
record Samples(Map<String, OrphanFact.Scanned> byObject) {
    private static final int SHOWN = 3;
    private static final Set<String> ABOUT_ROWS = Set.of("orphaned-rows", "foreign-key-would-fail");

    static Samples of(ReviewResult result, ReportStyle style) {
        return new Samples(result.scanned().stream()
                .filter(fact -> style.samples() && !fact.samples().isEmpty())
                .collect(Collectors.toMap(
                        fact -> fact.key().key().id().toString(), fact -> fact, (declared, same) -> declared)));
    }

    /** @return empty where there are none, or they may not be shown */
    Optional<String> of(Finding finding) {
        OrphanFact.Scanned fact = byObject.get(finding.object());
        if (fact == null || !ABOUT_ROWS.contains(finding.check())) {
            return Optional.empty();
        }
        List<String> columns = fact.key().key().columns();
        return Optional.of("for example "
                + fact.samples().stream()
                        .limit(SHOWN)
                        .map(sample -> text(columns, sample))
                        .collect(Collectors.joining(", ")));
    }

    private static String text(List<String> columns, KeySample sample) {
        return "(" + String.join(", ", columns) + ")=(" + String.join(", ", sample.values()) + ") in "
                + Counted.of(sample.rows(), "row");
    }
}
