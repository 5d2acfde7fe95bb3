package io.github.schemacheck.deploy.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggersTest {
    @ParameterizedTest
    @CsvSource({
        "pom.xml, FULL",
        ".mvn/maven.config, FULL",
        "Dockerfile, FULL",
        "Dockerfile.prod, FULL",
        "src/main/docker/pom.xml, IMAGE",
        "src/main/java/A.java, IMAGE",
        "src/main/resources/README.md, IMAGE",
        "src/main/resources/static/site.css, FILES_ONLY",
        "src/test/java/ATest.java, NONE",
        "src/test/resources/Dockerfile, NONE",
        "docs/a/b.png, NONE",
        "README.md, NONE",
        "config/README.md, NONE",
        "LICENSE.txt, NONE",
        ".gitignore, NONE",
        "config/app.yml, IMAGE"
    })
    void the_first_list_that_names_a_file_decides_and_what_none_names_is_in_the_image(String path, Strategy expected) {
        Triggers triggers = Triggers.standard(List.of("src/main/resources/static/**"));
        assertThat(triggers.compile().of(path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "src/**, src/a/b, true",
        "src/**, src, false",
        "src/, src/a, true",
        "**/*.md, a.md, true",
        "**/*.md, a/b.md, true",
        "**/*.md, a/b.mdx, false",
        "**/pom.xml, pom.xml, true",
        "**/pom.xml, a/pom.xml, true",
        "**/pom.xml, a/xpom.xml, false",
        "*.md, a/b.md, false",
        "src/*/java/**, src/main/java/A.java, true",
        "src/*/java/**, src/a/b/java/A.java, false",
        "a/**/b, a/b, true",
        "a/**/b, a/x/y/b, true",
        "a?c.(txt), abc.(txt), true",
        "a?c.(txt), a/c.(txt), false"
    })
    void patterns_are_those_of_Maven(String pattern, String path, boolean matches) {
        assertThat(new Glob(pattern).test(path)).isEqualTo(matches);
    }

    @Test
    void lists_that_say_the_same_have_the_same_digest() {
        Triggers triggers = Triggers.standard(List.of("static/**"));
        assertThat(triggers.digest())
                .isEqualTo(Triggers.standard(List.of("static/**")).digest());
        assertThat(triggers.digest())
                .isNotEqualTo(triggers.withFull("docker/Prod").digest());
        assertThat(new Triggers(List.of("a"), List.of(), List.of("b"), List.of()).digest())
                .isNotEqualTo(new Triggers(List.of(), List.of("a"), List.of("b"), List.of()).digest());
    }

    @Test
    void a_strategy_is_forced_by_its_word() {
        assertThat(Strategy.forced("auto")).isEmpty();
        assertThat(Strategy.forced("files-only")).contains(Strategy.FILES_ONLY);
        assertThatThrownBy(() -> Strategy.forced("everything"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("set it to auto, none, files-only, image or full");
    }
}
