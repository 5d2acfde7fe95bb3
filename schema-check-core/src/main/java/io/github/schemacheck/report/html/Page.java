package io.github.schemacheck.report.html;

import io.github.schemacheck.NotChecked;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Suppressed;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the template {@code body} takes.
 *
 * @param ns before each id of an element: two reports may stand in one page
 * @param title of the document
 */
record Page(
        String ns, String title, FirstScreen first, Findings findings, Answers answers, Pictures pictures, Rest rest) {

    /** What stands at the end. */
    record Rest(List<Fact> accepted, List<Fact> notChecked, List<Fact> times) {
        static Rest of(List<Suppressed> suppressed, List<NotChecked> notChecked, Map<String, Duration> times) {
            return new Rest(
                    suppressed.stream().map(Rest::accepted).toList(),
                    notChecked.stream()
                            .map(one -> new Fact(one.what(), one.why()))
                            .toList(),
                    times.entrySet().stream()
                            .map(step -> new Fact(step.getKey(), step.getValue().toMillis() + " ms"))
                            .toList());
        }

        private static Fact accepted(Suppressed one) {
            return new Fact(one.finding().toString(), one.reason());
        }
    }

    static Page of(Reported reported) {
        Since since = Since.of(reported);
        Findings findings = Findings.of(reported, since);
        ReviewResult review = reported.review();
        FirstScreen first = FirstScreen.of(reported, since, findings);
        return new Page(
                reported.trace().isPresent() ? "rehearsal-" : "",
                first.word() + ": " + review.context().address(),
                first,
                findings,
                Answers.of(reported),
                Pictures.of(reported),
                Rest.of(review.suppressed(), review.notChecked(), review.times()));
    }
}
