package io.github.schemacheck.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that people write; those of checks, hazards, rules and goals are made of what is run. */
final class ExamplesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGES = ROOT.resolve("src/site/markdown");

    @Test
    void every_example_of_the_site_is_run_by_what_it_names() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Example example : examples()) {
            example.missing(ROOT).forEach(line -> missing.add(example.page().getFileName() + ": " + line));
        }
        assertThat(missing).as("what nothing runs").isEmpty();
        assertThat(examples()).hasSizeGreaterThan(30);
    }

    /** They belong to services that no test can start. */
    @Test
    void few_are_left_out() throws IOException {
        assertThat(examples()).filteredOn(Example::isLeftOut).hasSizeLessThan(5);
    }

    @Test
    void every_recipe_names_what_runs_it() throws IOException {
        List<String> recipes =
                List.of(Files.readString(PAGES.resolve("recipes.md")).split("\n## "));
        assertThat(recipes)
                .hasSizeGreaterThan(6)
                .filteredOn(recipe -> !recipe.startsWith("# "))
                .allSatisfy(recipe -> {
                    String last = recipe.strip().replaceFirst("(?s)^.*\n", "");
                    assertThat(last).startsWith("Run by `");
                    assertThat(Pattern.compile("`([^`]+)`")
                                    .matcher(last)
                                    .results()
                                    .map(found -> found.group(1)))
                            .allSatisfy(path -> assertThat(ROOT.resolve(path)).isDirectory());
                });
    }

    @Test
    void what_no_build_runs_is_seen() throws IOException {
        String text = "mvn deploy:validate-fleet -Ddeploy.tenants=a\nmvn deploy:logs -Ddeploy.logLines=5\n";
        assertThat(example("run by it/src/it/validate-fleet", text).missing(ROOT))
                .containsExactly("mvn deploy:logs -Ddeploy.logLines=5");
        assertThat(example("output no-such-build", text).missing(ROOT)).hasSize(1);
        assertThat(new Example(Path.of("page.md"), Optional.empty(), text).missing(ROOT))
                .hasSize(1);
    }

    private static Example example(String said, String text) {
        return new Example(Path.of("page.md"), Optional.of(said), text);
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                examples.addAll(Example.of(page));
            }
        }
        return examples;
    }
}
