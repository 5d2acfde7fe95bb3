package io.github.schemacheck.report.html;

import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.report.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tired person sees first.
 *
 * @param tone {@code bad}, {@code warn} or {@code good}: the colour beside the word
 * @param blocking the first findings that stop the release
 */
record FirstScreen(
        String tone,
        String word,
        String said,
        String todo,
        Blocking blocking,
        List<Fact> facts,
        Sureness sureness,
        Since since) {
    private static final int SHOWN = 5;

    /** What stops the release: the first of them, and how many more. */
    record Blocking(List<ShownFinding> first, int more) {
        public boolean any() {
            return !first.isEmpty();
        }
    }

    static FirstScreen of(Reported reported, Since since, Findings findings) {
        Verdict verdict = Verdict.of(
                reported.subject(), reported.findings(), reported.style().stopsFrom());
        return new FirstScreen(
                tone(verdict),
                verdict.word(),
                verdict.said(),
                verdict.todo(otherwise(reported.review())),
                blocking(reported, findings),
                facts(reported.review()),
                Sureness.of(reported.review()),
                since);
    }

    private static String tone(Verdict verdict) {
        if (verdict.isNo()) {
            return "bad";
        }
        return verdict.warnings() > 0 ? "warn" : "good";
    }

    private static String otherwise(ReviewResult result) {
        boolean waiting =
                result.context().stage() != Stage.AFTER && !result.pending().isEmpty();
        return waiting ? "run the pending migrations" : "nothing";
    }

    /** Where nothing may stop the release, the errors are what would. */
    private static Blocking blocking(Reported reported, Findings findings) {
        Severity from = reported.style().stopsFrom().orElse(Severity.ERROR);
        long all = reported.findings().stream()
                .map(Finding::severity)
                .filter(severity -> severity.isAtLeast(from))
                .count();
        List<ShownFinding> first = findings.checks().stream()
                .flatMap(check -> check.findings().stream())
                .limit(Math.min(all, SHOWN))
                .toList();
        return new Blocking(first, (int) all - first.size());
    }

    private static List<Fact> facts(ReviewResult result) {
        ReviewContext context = result.context();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Database", context.address()));
        facts.add(new Fact(
                "Server",
                "PostgreSQL " + context.live().version()
                        + (context.live().pooler().label().isEmpty()
                                ? ""
                                : ", through " + context.live().pooler().label())));
        facts.add(new Fact(
                "Looked at",
                Moment.words(context.at()) + ", as role " + context.live().role()));
        facts.add(new Fact("Compared with", context.expected()));
        if (context.stage() != Stage.PENDING) {
            facts.add(new Fact("Stage", context.stage().word() + " migrating"));
        }
        return facts;
    }
}
