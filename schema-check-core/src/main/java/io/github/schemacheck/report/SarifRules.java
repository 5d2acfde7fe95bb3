package io.github.schemacheck.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.Suppressed;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The checks that ran, and those that found something besides, as SARIF's rules. */
record SarifRules(Reviewed.Kind kind, List<Description> all) {
    /** @return by id; a check that is not on the list has the words of its findings */
    static SarifRules of(Reviewed result) {
        TreeMap<String, Description> rules = new TreeMap<>();
        result.rules().forEach(check -> rules.put(check.id(), check));
        Stream.concat(
                        result.found().kept().stream(),
                        result.found().suppressed().stream().map(Suppressed::finding))
                .forEach(finding -> rules.putIfAbsent(finding.check(), described(finding)));
        return new SarifRules(result.kind(), new ArrayList<>(rules.values()));
    }

    int index(String check) {
        return all.stream().map(Description::id).toList().indexOf(check);
    }

    void write(ArrayNode rules) {
        all.forEach(rule -> write(rule, rules.addObject()));
    }

    private void write(Description rule, ObjectNode node) {
        String page = Pages.of(kind, rule.id());
        String title = SafeText.line(rule.title());
        String why = SafeText.line(rule.why());
        String both = why.isBlank() ? title : title + " " + why;
        node.put("id", SafeText.line(rule.id()));
        node.putObject("shortDescription").put("text", title);
        node.putObject("fullDescription").put("text", why.isBlank() ? title : why);
        node.put("helpUri", page);
        node.putObject("help")
                .put("text", both + " " + page)
                .put("markdown", Markdown.text(both) + "\n\n[" + Markdown.text(rule.id()) + "](" + page + ")");
        node.putObject("defaultConfiguration").put("level", level(rule.severity()));
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static Description described(Finding finding) {
        String title = finding.check().replace('-', ' ');
        return new Description(finding.check(), finding.severity(), title + ".", finding.why());
    }
}
