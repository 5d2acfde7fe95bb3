package io.github.schemacheck.testing;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The pages of rules, made of their descriptions and their cases; -Dcases.accept=true writes them anew.
 *
 * @param title of their list
 * @param accepting what a page says of accepting what it is about, {@code ID} being the rule
 * @param inputs what a page shows of a case, before its findings
 */
public record RulePages(
        Path folder,
        String title,
        String accepting,
        List<? extends Rule<?>> rules,
        List<CaseFolder> cases,
        Function<CaseFolder, String> inputs) {

    private static final int OLDEST = 14;

    public Stream<DynamicTest> tests() {
        Stream<DynamicTest> pages =
                rules.stream().map(Rule::description).map(description -> test(description.id(), page(description)));
        return Stream.concat(pages, Stream.of(test("index", index())));
    }

    private DynamicTest test(String name, String text) {
        return DynamicTest.dynamicTest(name, () -> {
            Path path = folder.resolve(name + ".md");
            CaseFolder.expect(path, text, read(path));
        });
    }

    private static Optional<String> read(Path path) {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String index() {
        String noun = title.equals("Checks") ? "check" : "rule";
        String rows = rules.stream()
                .map(Rule::description)
                .map(each -> "| [" + each.id() + "](" + each.id() + ".html) | "
                        + each.severity().word() + " | " + each.title() + " |\n")
                .collect(Collectors.joining());
        return "# " + title + "\n\nThe severity is the usual one; the cases of a " + noun
                + " show where it is another.\n\n| Id | Severity | What is wrong |\n|---|---|---|\n" + rows;
    }

    private String page(Description description) {
        String examples = cases.stream()
                .filter(each -> each.subject().equals(description.id()))
                .map(this::example)
                .collect(Collectors.joining());
        return "# " + description.id() + "\n\n" + description.title() + " " + description.why() + "\n\nSeverity: **"
                + description.severity().word() + "**" + versions(description.id()) + "\n" + examples
                + "\n## Accepting it\n\n" + accepting.replace("ID", description.id()) + "\n";
    }

    /** @return what is not the same on all of them; else empty */
    private String versions(String id) {
        return cases.stream()
                .filter(each -> each.subject().equals(id) && each.isBad())
                .mapToInt(CaseFolder::from)
                .min()
                .stream()
                .filter(from -> from > OLDEST)
                .mapToObj(from -> " · PostgreSQL " + from + " and newer")
                .collect(Collectors.joining());
    }

    private String example(CaseFolder each) {
        return "\n## " + each.name().replace('-', ' ') + "\n"
                + inputs.apply(each)
                + block("Findings", each.read("findings.txt").map(text -> text.isEmpty() ? "none\n" : text), "text")
                + block("What to run", each.read(CaseFolder.REMEDY), "sql");
    }

    /** @return empty where there is no such file */
    public static String block(String title, Optional<String> text, String language) {
        return text.map(found -> "\n" + title + ":\n\n```" + language + "\n" + found + "```\n")
                .orElse("");
    }
}
