package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.testing.CaseFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The page of a check is its description and its cases; -Dcases.accept=true writes them anew. */
class CheckPagesTest {
    private static final Path PAGES = Path.of("../src/site/markdown/checks");
    private static final List<CaseFolder> CASES = Stream.of("check", "rows")
            .flatMap(area -> CaseFolder.below(area).stream())
            .toList();

    @TestFactory
    Stream<DynamicTest> every_page_is_up_to_date() {
        Stream<DynamicTest> pages = StandardChecks.all().stream()
                .map(check -> test(check.description().id(), page(check.description())));
        return Stream.concat(pages, Stream.of(test("index", index())));
    }

    private static DynamicTest test(String name, String text) {
        return DynamicTest.dynamicTest(name, () -> {
            Path path = PAGES.resolve(name + ".md");
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

    private static String index() {
        String rows = StandardChecks.all().stream()
                .map(Check::description)
                .map(each -> "| [" + each.id() + "](" + each.id() + ".html) | "
                        + each.severity().word() + " | " + each.title() + " |\n")
                .collect(Collectors.joining());
        return "# Checks\n\nThe severity is the usual one; the cases of a check show where it is another.\n\n"
                + "| Id | Severity | What is wrong |\n|---|---|---|\n" + rows;
    }

    private static String page(Description description) {
        String cases = CASES.stream()
                .filter(each -> each.subject().equals(description.id()))
                .map(CheckPagesTest::example)
                .collect(Collectors.joining());
        return "# " + description.id() + "\n\n" + description.title() + " " + description.why() + "\n\nSeverity: **"
                + description.severity().word() + "**\n" + cases;
    }

    private static String example(CaseFolder each) {
        return "\n## " + each.name().replace('-', ' ') + "\n"
                + block("In both databases", each.read("before.sql"), "sql")
                + block("Expected", each.read("expected.sql"), "sql")
                + block("Live", each.read("live.sql"), "sql")
                + files(each, "migrations", "Migration ")
                + files(each, "assertions", "")
                + block("Findings", each.read("findings.txt").map(text -> text.isEmpty() ? "none\n" : text), "text");
    }

    /** The first migration has run in live. */
    private static String files(CaseFolder each, String folder, String word) {
        return each.files(folder).stream()
                .map(file -> block(word + file.substring(folder.length() + 1), each.read(file), "sql"))
                .collect(Collectors.joining());
    }

    private static String block(String title, Optional<String> text, String language) {
        return text.map(found -> "\n" + title + ":\n\n```" + language + "\n" + found + "```\n")
                .orElse("");
    }
}
