package io.github.schemacheck.realprojects;

import io.github.schemacheck.check.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A section of docs/real-projects.md.
 *
 * @param judged lines of {@code repository rule migration V1__a.sql:1 why}, of what people judged to be false
 */
record RehearsalsSection(List<Rehearsed> all, List<String> judged) {
    private static final String TITLE = "\n## Rehearsals\n";
    private static final String TEXT =
            """

            The same projects at ten points of their history each: Flyway itself makes a database with the first N
            versioned migrations, N being 0, 10, 20 … 90 per cent of them, and all the others are rehearsed on a shadow
            made like it, as if each table had grown to a million rows and 200 MB. A finding counts once, however often
            the same migration was rehearsed. People judged %d of %d to be false so far (`real-rehearsals-false.txt`
            says why); what nobody judged counts as true.

            | Project | Points | Statements seen | Not traced | Longest | Findings | False |
            |---|---|---|---|---|---|---|
            %s
            | Rule | Findings | False |
            |---|---|---|
            %s""";

    /** @return the page with this section instead of the one that it has, or in front of the others of other tests */
    String in(String page) {
        int found = page.indexOf(TITLE);
        int at = found >= 0 ? found : page.indexOf("\n## Dockerfiles\n");
        int next = found >= 0 ? page.indexOf("\n## ", at + TITLE.length()) : at;
        return page.substring(0, at) + TITLE + text() + page.substring(next);
    }

    /** @return all findings, for people to look at */
    String everything() {
        StringBuilder text = new StringBuilder();
        for (Rehearsed each : all) {
            text.append(each.project().repository() + " at " + each.applied() + ": " + each.statements()
                    + " statements in " + each.took().toSeconds() + " s " + each.failure() + "\n");
        }
        projects().forEach((project, rehearsals) -> {
            gaps(rehearsals).forEach(gap -> text.append(project + " not traced " + gap + "\n"));
            found(rehearsals).forEach(found -> text.append(found + "\n"));
        });
        return text.toString();
    }

    private String text() {
        List<Found> found = projects().values().stream()
                .flatMap(rehearsals -> found(rehearsals).stream())
                .toList();
        Map<String, List<Found>> byRule = found.stream()
                .collect(Collectors.groupingBy(each -> each.finding().check(), TreeMap::new, Collectors.toList()));
        String rules = byRule.entrySet().stream()
                .map(each -> "| " + each.getKey() + " | " + each.getValue().size() + " | " + countFalse(each.getValue())
                        + " |\n")
                .collect(Collectors.joining());
        String projects = projects().entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        return TEXT.formatted(countFalse(found), found.size(), projects, rules);
    }

    private String row(String project, List<Rehearsed> rehearsals) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %d | %d s | %d | %d |%n",
                project,
                rehearsals.stream().map(each -> String.valueOf(each.applied())).collect(Collectors.joining(", ")),
                rehearsals.stream().mapToInt(Rehearsed::statements).sum(),
                gaps(rehearsals).size(),
                rehearsals.stream()
                        .map(Rehearsed::took)
                        .max(Duration::compareTo)
                        .orElseThrow()
                        .toSeconds(),
                found(rehearsals).size(),
                countFalse(found(rehearsals)));
    }

    private record Found(String project, Finding finding) {
        @Override
        public String toString() {
            return project + " " + finding;
        }
    }

    private Map<String, List<Rehearsed>> projects() {
        return all.stream()
                .collect(Collectors.groupingBy(each -> each.project().repository(), TreeMap::new, Collectors.toList()));
    }

    /** By rule and place: which tables are named depends on what live had. */
    private static List<Found> found(List<Rehearsed> rehearsals) {
        Map<String, Found> found = new TreeMap<>();
        for (Rehearsed each : rehearsals) {
            for (Finding finding : each.findings()) {
                found.putIfAbsent(
                        finding.check() + " " + finding.object(),
                        new Found(each.project().repository(), finding));
            }
        }
        return List.copyOf(found.values());
    }

    private static List<String> gaps(List<Rehearsed> rehearsals) {
        return rehearsals.stream()
                .flatMap(each -> each.gaps().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private long countFalse(List<Found> found) {
        return found.stream().filter(this::isFalse).count();
    }

    private boolean isFalse(Found found) {
        String start = found.project() + " " + found.finding().check() + " "
                + found.finding().object() + " ";
        return judged.stream().anyMatch(line -> line.startsWith(start));
    }
}
