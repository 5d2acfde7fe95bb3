package io.github.schemacheck.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EveryGoalHasABuildTest {
    /** They only say what else to run. */
    private static final List<String> HINTS = List.of("deploy", "deploy-file", "help");

    private static final Pattern GOAL = Pattern.compile("<goal>([a-z-]+)</goal>");

    @Test
    void every_goal_of_the_plugin_is_run_by_a_build() throws IOException {
        String commands = String.join(" ", commands()) + " ";
        assertThat(goals()).contains("validate-schema").allSatisfy(goal -> assertThat(commands)
                .as("no build under it/src/it runs deploy:%s", goal)
                .contains("deploy:" + goal + " "));
    }

    /** As the secrets that a goal might show are looked for in what builds said. */
    @Test
    void every_goal_of_the_plugin_is_run_with_all_that_maven_can_say() throws IOException {
        String commands = commands().stream()
                .filter(command -> List.of(command.split(" ")).contains("-X"))
                .collect(Collectors.joining(" "));
        assertThat(goals()).filteredOn(goal -> !HINTS.contains(goal)).allSatisfy(goal -> assertThat(commands)
                .as("no build under it/src/it runs deploy:%s with -X", goal)
                .contains("deploy:" + goal + " "));
    }

    @Test
    void every_build_says_what_a_person_must_have_seen() throws IOException {
        try (Stream<Path> builds = Files.list(Path.of("src/it"))) {
            assertThat(builds).isNotEmpty().allSatisfy(build -> assertThat(build)
                    .isDirectoryContaining("glob:**/invoker.properties")
                    .isDirectoryContaining("glob:**/expected.txt"));
        }
    }

    private static List<String> goals() throws IOException {
        try (InputStream descriptor = EveryGoalHasABuildTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            String xml = new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
            return GOAL.matcher(xml).results().map(goal -> goal.group(1)).toList();
        }
    }

    private static List<String> commands() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/it"))) {
            return files.filter(file -> file.endsWith("invoker.properties"))
                    .map(EveryGoalHasABuildTest::read)
                    .flatMap(properties -> properties.stringPropertyNames().stream()
                            .filter(name -> name.startsWith("invoker.goals"))
                            .map(properties::getProperty))
                    .toList();
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
