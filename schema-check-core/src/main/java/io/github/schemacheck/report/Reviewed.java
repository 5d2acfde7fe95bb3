package io.github.schemacheck.report;

import io.github.schemacheck.NotChecked;
import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.migration.SourceLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What reports for machines are made of, whatever was reviewed.
 *
 * @param rules those that were asked; may be none
 * @param found findings, worst first, and what somebody has accepted
 * @param notChecked what the review says nothing about
 * @param sources by a finding's object, where a file says what it is about; an object may be missing
 * @param facts about the run, by name, in this order; no secrets
 * @param time that it took
 */
public record Reviewed(
        Kind kind,
        Instant at,
        List<Description> rules,
        Suppressions.Applied found,
        List<NotChecked> notChecked,
        Map<String, SourceLine> sources,
        Map<String, String> facts,
        Duration time) {
    /**
     * What kind of review it was: runs of the same kind replace one another where they are shown.
     *
     * @param word a short name, {@code [a-z]+}
     * @param title for people
     * @param pages the folder of the site with a page for each rule
     */
    public record Kind(String word, String title, String pages) {
        /** Of a Dockerfile. */
        public static final Kind IMAGE = new Kind("image", "schema-check image", "image-rules");

        static Kind of(Stage stage) {
            String pages = stage == Stage.PENDING ? "hazards" : "checks";
            return new Kind(stage.word(), "schema-check " + stage.word() + " migrating", pages);
        }
    }

    public Reviewed {
        rules = List.copyOf(rules);
        notChecked = List.copyOf(notChecked);
        sources = Map.copyOf(sources);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    static Reviewed of(ReviewResult result) {
        ReviewContext context = result.context();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("live", context.address());
        facts.put("postgresql", context.live().version());
        facts.put("expected", context.expected());
        Arrays.stream(Severity.values())
                .forEach(severity -> facts.put(severity.word(), String.valueOf(result.count(severity))));
        return new Reviewed(
                Kind.of(context.stage()),
                context.at(),
                context.checks(),
                new Suppressions.Applied(result.findings(), result.suppressed()),
                result.notChecked(),
                context.sources(),
                facts,
                result.times().values().stream().reduce(Duration.ZERO, Duration::plus));
    }
}
