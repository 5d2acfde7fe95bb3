package io.github.schemacheck.report.html;

import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.report.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tired person sees first.
 *
 * @param tone {@code bad}, {@code warn} or {@code good}: the colour beside the word
 * @param foremost the findings that stop the release; where none does, those that warn
 */
record FirstScreen(
        String tone,
        String word,
        String said,
        String todo,
        Foremost foremost,
        List<Fact> facts,
        Sureness sureness,
        Since since) {
    private static final int SHOWN = 5;

    /** The first of some findings, and how many more. */
    record Foremost(boolean stop, List<ShownFinding> first, int more) {
        public boolean blocks() {
            return stop && !first.isEmpty();
        }

        public boolean warns() {
            return !stop && !first.isEmpty();
        }

        public String tone() {
            return stop ? "bad" : "warn";
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
                foremost(reported, findings),
                facts(reported.review()),
                Sureness.of(reported.review()),
                since);
    }

    static String tone(Verdict verdict) {
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
    private static Foremost foremost(Reported reported, Findings findings) {
        Severity stops = reported.style().stopsFrom().orElse(Severity.ERROR);
        int stopping = count(reported, stops);
        int all = stopping > 0 ? stopping : count(reported, Severity.WARNING);
        List<ShownFinding> first = findings.checks().stream()
                .flatMap(check -> check.findings().stream())
                .limit(Math.min(all, SHOWN))
                .toList();
        return new Foremost(stopping > 0, first, all - first.size());
    }

    private static int count(Reported reported, Severity from) {
        return (int) reported.findings().stream()
                .filter(finding -> finding.severity().isAtLeast(from))
                .count();
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
