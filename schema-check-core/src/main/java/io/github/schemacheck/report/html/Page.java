package io.github.schemacheck.report.html;

import io.github.schemacheck.check.Suppressed;
import java.time.Duration;
import java.util.List;

/**
 * What the template {@code body} takes.
 *
 * @param title of the document
 */
record Page(
        String title,
        FirstScreen first,
        Findings findings,
        Answers answers,
        Pictures pictures,
        List<Fact> accepted,
        List<Fact> notChecked,
        List<Fact> times) {

    static Page of(Reported reported) {
        Since since = Since.of(reported);
        Findings findings = Findings.of(reported, since);
        FirstScreen first = FirstScreen.of(reported, since, findings);
        return new Page(
                first.word() + ": " + reported.review().context().address(),
                first,
                findings,
                Answers.of(reported),
                Pictures.of(reported),
                reported.review().suppressed().stream().map(Page::accepted).toList(),
                reported.review().notChecked().stream()
                        .map(one -> new Fact(one.what(), one.why()))
                        .toList(),
                reported.review().times().entrySet().stream()
                        .map(step -> new Fact(step.getKey(), millis(step.getValue())))
                        .toList());
    }

    private static Fact accepted(Suppressed one) {
        return new Fact(one.finding().toString(), one.reason());
    }

    private static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
