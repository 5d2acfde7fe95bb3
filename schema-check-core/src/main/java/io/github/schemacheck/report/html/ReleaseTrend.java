package io.github.schemacheck.report.html;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The releases to one target: the last one beside those before it.
 *
 * @param said of the last one, in a sentence
 * @param heads of the columns of all times: each step that a release had
 */
record ReleaseTrend(
        String id, String target, String said, ReleaseBars bars, List<Row> rows, List<String> heads, List<All> all) {

    /**
     * A step of the last release.
     *
     * @param before the median of the releases before that had the step; empty where none had
     */
    record Row(String step, String last, String before, String change, String image) {}

    /** A release. */
    record All(String begun, String took, List<String> cells) {}

    /** @param releases newest first, at least one */
    static ReleaseTrend of(String id, String target, List<ReleaseTime> releases) {
        ReleaseTime last = releases.get(0);
        List<ReleaseTime> before = releases.subList(1, releases.size());
        List<String> heads = releases.stream()
                .flatMap(release -> release.names().stream())
                .distinct()
                .toList();
        return new ReleaseTrend(
                id,
                target,
                said(last, before),
                ReleaseBars.of(releases),
                last.steps().stream().map(step -> row(step, before)).toList(),
                heads,
                releases.stream().map(release -> all(release, heads)).toList());
    }

    /** A release that built nothing is no measure of one that did. */
    private static String said(ReleaseTime last, List<ReleaseTime> before) {
        Set<String> names = new HashSet<>(last.names());
        List<Duration> alike = before.stream()
                .filter(release -> names.equals(new HashSet<>(release.names())))
                .map(ReleaseTime::took)
                .toList();
        String took = "The last release took " + words(last.took()) + ". ";
        return median(alike.stream())
                .map(median -> took + "That is " + change(last.took().minus(median))
                        + (alike.size() == 1
                                ? " the one before it that had the same steps."
                                : " the median of the " + alike.size() + " before it that had the same steps."))
                .orElse(took + "None before it had the same steps, so there is no trend yet.");
    }

    private static String change(Duration change) {
        if (tenths(change) == 0) {
            return "as long as";
        }
        return words(change.abs()) + (change.isNegative() ? " less than" : " more than");
    }

    private static Row row(ReleaseTime.Step step, List<ReleaseTime> before) {
        Optional<Duration> median = median(before.stream()
                .flatMap(release -> release.step(step.name()).stream())
                .map(ReleaseTime.Step::took));
        return new Row(
                step.name(),
                words(step.took()),
                median.map(ReleaseTrend::words).orElse(""),
                median.map(step.took()::minus).map(ReleaseTrend::signed).orElse(""),
                step.image().map(ReleaseTime.ImageSteps::words).orElse(""));
    }

    private static All all(ReleaseTime release, List<String> heads) {
        return new All(
                Moment.words(release.begun()),
                words(release.took()),
                heads.stream()
                        .map(head -> release.step(head).map(ReleaseTrend::cell).orElse(""))
                        .toList());
    }

    static String cell(ReleaseTime.Step step) {
        return words(step.took())
                + step.image().map(image -> ", " + image.words()).orElse("");
    }

    /** @return of an even number the mean of the two in the middle; empty for none */
    private static Optional<Duration> median(Stream<Duration> times) {
        List<Duration> sorted = times.sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get((sorted.size() - 1) / 2)
                        .plus(sorted.get(sorted.size() / 2))
                        .dividedBy(2));
    }

    private static String signed(Duration change) {
        return tenths(change) == 0 ? "0.0 s" : (change.isNegative() ? "−" : "+") + words(change.abs());
    }

    /** As the console has them. */
    static String words(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", tenths(time) / 10.0);
    }

    private static long tenths(Duration time) {
        return Math.round(time.toMillis() / 100.0);
    }
}
