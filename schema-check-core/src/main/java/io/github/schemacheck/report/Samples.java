package io.github.schemacheck.report;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.data.AssertionFact;
import io.github.schemacheck.data.AssertionFact.RowSamples;
import io.github.schemacheck.data.DataFact;
import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.data.OrphanFact.KeySample;
import io.github.schemacheck.data.Promise;
import io.github.schemacheck.data.ViolationFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Examples of rows behind a finding, in the words of PostgreSQL's own errors: personal data. */
public record Samples(Map<String, String> byObject, List<ViolationFact.Broken> broken) {
    static final Samples NONE = new Samples(Map.of(), List.of());

    private static final int SHOWN = 3;
    private static final Set<String> ABOUT_ROWS = Set.of("assertion-failed", "orphaned-rows", "foreign-key-would-fail");

    /** @param shown whether they may be told where this goes */
    public static Samples of(ReviewResult result, boolean shown) {
        Map<String, String> byObject = new HashMap<>();
        List<DataFact> facts = shown ? result.data() : List.of();
        facts.forEach(fact -> put(fact, byObject));
        return new Samples(
                byObject,
                facts.stream()
                        .filter(ViolationFact.Broken.class::isInstance)
                        .map(ViolationFact.Broken.class::cast)
                        .filter(fact -> !fact.samples().rows().isEmpty())
                        .toList());
    }

    private static void put(DataFact fact, Map<String, String> byObject) {
        if (fact instanceof OrphanFact.Scanned scanned && !scanned.samples().isEmpty()) {
            List<String> columns = scanned.key().key().columns();
            byObject.putIfAbsent(
                    scanned.key().key().id().toString(),
                    examples(scanned.samples().stream().map(sample -> text(columns, sample))));
        }
        if (fact instanceof AssertionFact.Failed failed) {
            byObject.put("assertion " + failed.assertion().name(), examples(failed.samples()));
        }
    }

    private static String examples(RowSamples samples) {
        return examples(samples.rows().stream().map(row -> row(samples.columns(), row)));
    }

    /** @return empty where there are none, or they may not be shown */
    public Optional<String> of(Finding finding) {
        if (finding.check().equals("pending-violation")) {
            return broken.stream()
                    .filter(fact -> isAbout(finding, fact))
                    .findFirst()
                    .map(fact -> examples(fact.samples()));
        }
        return Optional.ofNullable(byObject.get(finding.object())).filter(any -> ABOUT_ROWS.contains(finding.check()));
    }

    /** A column may break more than one promise. */
    private static boolean isAbout(Finding finding, ViolationFact.Broken fact) {
        Promise promise = fact.tried().promise();
        return finding.object().equals(promise.id().toString())
                && finding.message().contains(promise.trouble());
    }

    private static String examples(Stream<String> texts) {
        return "for example " + texts.limit(SHOWN).collect(Collectors.joining(", "));
    }

    private static String text(List<String> columns, KeySample sample) {
        return row(columns, sample.values()) + " in " + Counted.of(sample.rows(), "row");
    }

    private static String row(List<String> columns, List<String> values) {
        return "(" + String.join(", ", columns) + ")=(" + String.join(", ", values) + ")";
    }
}
