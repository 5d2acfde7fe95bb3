package io.github.schemacheck.deploy.goals;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.CaseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A page for each goal, made of the plugin's own descriptor; -Dcases.accept=true writes them anew. */
class GoalPagesTest {
    private static final Path SITE = Path.of("../src/site");
    private static final Path PAGES = SITE.resolve("markdown/goals");

    /** A row of the table of goals in README: its goals, and the page about them. */
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| (`deploy:.*?) \\| .* \\| \\[([^\\]]+)]\\(src/site/markdown/([a-z-]+)\\.md\\) \\|$");

    private static final Pattern NAME = Pattern.compile("`deploy:([a-z-]+)`");

    @TestFactory
    Stream<DynamicTest> every_page_is_up_to_date() throws Exception {
        List<Goal> goals = Goal.all();
        Map<String, String> guides = guides();
        return Stream.concat(
                goals.stream().map(goal -> test(goal.name(), page(goal, guides.getOrDefault(goal.name(), "")))),
                Stream.of(test("index", index(goals))));
    }

    @Test
    void every_goal_is_in_the_table_of_the_readme() throws Exception {
        assertThat(guides().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Goal.all().stream().map(Goal::name).toList());
    }

    @Test
    void the_menu_leads_to_the_pages_and_none_is_left_of_a_goal_that_is_gone() throws Exception {
        assertThat(SITE.resolve("site.xml")).content().contains("href=\"goals/index.html\"");
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Goal.all().stream().map(Goal::name), Stream.of("index"))
                                    .map(name -> name + ".md")
                                    .toList());
        }
    }

    private static DynamicTest test(String name, String text) {
        return DynamicTest.dynamicTest(name, () -> {
            Path path = PAGES.resolve(name + ".md");
            CaseFolder.expect(path, text, Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty());
        });
    }

    private static Map<String, String> guides() throws IOException {
        Map<String, String> guides = new TreeMap<>();
        for (MatchResult row :
                ROW.matcher(Files.readString(Path.of("../README.md"))).results().toList()) {
            NAME.matcher(row.group(1))
                    .results()
                    .forEach(goal -> guides.put(goal.group(1), "[" + row.group(2) + "](../" + row.group(3) + ".html)"));
        }
        return guides;
    }

    private static String index(List<Goal> goals) {
        String rows = goals.stream()
                .map(goal -> "| [deploy:" + goal.name() + "](" + goal.name() + ".html) | "
                        + markdown(goal.description().replaceFirst("\\. [A-Z].*$", ".")) + " |\n")
                .collect(Collectors.joining());
        return """
                # Goals

                On the command line a parameter is set by its property: `-Ddeploy.stage=after`; in the POM by its name:
                `<stage>after</stage>`. `mvn deploy:help -Ddetail -Dgoal=validate-schema` says the same in a terminal.

                | Goal | Does |
                |---|---|
                """
                + rows;
    }

    private static String page(Goal goal, String guide) {
        String rows = goal.options().stream()
                .map(option -> "| `" + option.name() + "` | "
                        + (option.property().isEmpty() ? "in the POM" : "`" + option.property() + "`") + " | "
                        + markdown(option.text()) + " |\n")
                .collect(Collectors.joining());
        return "# deploy:" + goal.name() + "\n\n" + markdown(goal.description()) + "\n\nMore about it: " + guide
                + "\n\n| Parameter | Property | Is |\n|---|---|---|\n" + rows;
    }

    private static String markdown(String text) {
        return text.replaceAll("[*_|<>\\[\\]]", "\\\\$0");
    }
}
