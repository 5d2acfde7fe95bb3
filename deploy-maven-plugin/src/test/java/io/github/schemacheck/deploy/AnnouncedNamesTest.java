package io.github.schemacheck.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A remedy that names a property which does nothing sends people the wrong way. */
class AnnouncedNamesTest {
    private static final Pattern PROPERTY =
            Pattern.compile("(?:-D|(?<![\\w./]))(deploy(?!\\.(?:yml|html))(?:\\.[a-zA-Z]+)+)");
    private static final Pattern GOAL = Pattern.compile("(?<!-)deploy:([a-z]+(?:-[a-z]+)*)");
    private static final Pattern DECLARED_PROPERTY = Pattern.compile("\\$\\{(deploy\\.[a-zA-Z.]+)}");
    private static final Pattern DECLARED_GOAL = Pattern.compile("<goal>([a-z-]+)</goal>");

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> PLACES = List.of(
            "README.md",
            "CHANGELOG.md",
            "src/site/markdown",
            "schema-check-core/src/main",
            "deploy-maven-plugin/src/main",
            "it/demo/pom.xml");

    @Test
    void every_property_in_texts_is_one_of_a_goal() throws IOException {
        assertThat(unknown(PROPERTY, all(DECLARED_PROPERTY, descriptor()))).isEmpty();
    }

    @Test
    void every_goal_in_texts_exists() throws IOException {
        assertThat(unknown(GOAL, all(DECLARED_GOAL, descriptor()))).isEmpty();
    }

    @Test
    void a_name_that_nobody_declares_is_seen() {
        String text = "set -Ddeploy.shadow.url, or run mvn deploy:validate-schemas.";
        assertThat(all(PROPERTY, text)).containsExactly("deploy.shadow.url");
        assertThat(all(GOAL, text)).containsExactly("validate-schemas");
    }

    private static List<String> unknown(Pattern pattern, Set<String> declared) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String place : PLACES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(place))) {
                files.filter(Files::isRegularFile).forEach(file -> all(pattern, read(file)).stream()
                        .filter(name -> !declared.contains(name))
                        .forEach(name -> unknown.add(ROOT.relativize(file) + ": " + name)));
            }
        }
        return unknown;
    }

    private static String descriptor() {
        return read(Path.of("target/classes/META-INF/maven/plugin.xml"));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
