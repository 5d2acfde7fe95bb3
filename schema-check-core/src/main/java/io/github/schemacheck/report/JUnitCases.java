package io.github.schemacheck.report;

import io.github.schemacheck.NotChecked;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Suppressed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A result as tests: one for each check that ran or found something, one for each thing that was not checked. */
final class JUnitCases {
    private final Reviewed result;
    private final FileStyle style;
    private final Samples samples;

    private JUnitCases(Reviewed result, Samples samples, FileStyle style) {
        this.result = result;
        this.style = style;
        this.samples = samples;
    }

    /** @return those of checks by id, then what was not checked */
    static List<JUnitCase> of(Reviewed result, Samples samples, FileStyle style) {
        JUnitCases cases = new JUnitCases(result, samples, style);
        List<JUnitCase> all = new ArrayList<>();
        Stream<String> ran = result.rules().stream().map(Description::id);
        Stream<String> found = Stream.concat(
                        result.found().kept().stream(),
                        result.found().suppressed().stream().map(Suppressed::finding))
                .map(Finding::check);
        new TreeSet<>(Stream.concat(ran, found).toList()).forEach(check -> all.add(cases.check(check)));
        Map<String, String> notChecked = new LinkedHashMap<>();
        result.notChecked().forEach(one -> notChecked.merge(one.what(), one.why(), (a, b) -> a + "\n" + b));
        notChecked.forEach((what, why) ->
                all.add(new JUnitCase("not checked: " + what, JUnitCase.Outcome.SKIPPED, "not checked", why)));
        return all;
    }

    private JUnitCase check(String id) {
        List<Finding> all =
                result.found().kept().stream().filter(f -> f.check().equals(id)).toList();
        List<Finding> stopping = all.stream().filter(style::stops).toList();
        List<Suppressed> accepted = result.found().suppressed().stream()
                .filter(one -> one.finding().check().equals(id))
                .toList();
        List<NotChecked> open = result.notChecked().stream()
                .filter(one -> one.checks().contains(id))
                .toList();
        String text = text(all, accepted, open);
        if (!stopping.isEmpty()) {
            return new JUnitCase(id, JUnitCase.Outcome.FAILURE, summary(stopping), text);
        }
        if (!open.isEmpty()) {
            return new JUnitCase(id, JUnitCase.Outcome.SKIPPED, "not checked everywhere", text);
        }
        if (!accepted.isEmpty() && all.isEmpty()) {
            return new JUnitCase(id, JUnitCase.Outcome.SKIPPED, "accepted", text);
        }
        return new JUnitCase(id, JUnitCase.Outcome.PASSED, "", text);
    }

    private static String summary(List<Finding> findings) {
        Finding first = findings.get(0);
        int more = findings.size() - 1;
        return first.object() + ": " + first.message()
                + (more == 0 ? "" : " (and " + Counted.of(more, "more finding") + ")");
    }

    private String text(List<Finding> findings, List<Suppressed> accepted, List<NotChecked> open) {
        Stream<String> found = findings.stream().map(this::text);
        Stream<String> left = accepted.stream()
                .map(one ->
                        "accepted " + Printable.line(one.finding().toString() + ", because " + one.reason()) + "\n");
        Stream<String> unseen =
                open.stream().map(one -> "not checked " + Printable.line(one.what() + ": " + one.why()) + "\n");
        return Stream.of(found, left, unseen).flatMap(parts -> parts).collect(Collectors.joining("\n"));
    }

    private String text(Finding finding) {
        StringBuilder text = new StringBuilder(finding.severity().word() + " " + Printable.line(finding.object()) + ": "
                + Printable.line(finding.message()) + "\n");
        samples.of(finding)
                .ifPresent(examples -> text.append(Printable.line(examples)).append('\n'));
        if (!finding.why().isBlank()) {
            text.append(Printable.line(finding.why())).append('\n');
        }
        Printable.text(finding.remedy())
                .lines()
                .forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }
}
