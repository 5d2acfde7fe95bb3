package io.github.schemacheck.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who follows the README runs what the build {@code first-steps} runs. */
final class FirstStepsTest {
    /** The hand that pastes. */
    private static final String PASTE = "mvn antrun:run";

    @Test
    void the_build_runs_the_commands_of_the_readme() throws IOException {
        List<String> told = Files.readString(Path.of("../README.md"))
                .replaceFirst("(?s)^.*<!-- first steps -->", "")
                .replaceFirst("(?s)<!-- end of first steps -->.*$", "")
                .lines()
                .filter(line -> line.startsWith("mvn "))
                .map(line -> line.replace("0.1.0-SNAPSHOT", "${project.version}"))
                .toList();
        assertThat(told).hasSize(3);
        assertThat(run().filter(command -> !command.equals(PASTE)).limit(told.size()))
                .containsExactlyElementsOf(told);
    }

    /** The demo is also built by hand, after the first command. */
    @Test
    void readme_and_demo_name_the_version_that_is_built() throws IOException {
        String version = Files.readString(Path.of("../pom.xml"))
                .replaceFirst("(?s)^.*?<artifactId>schema-check-parent</artifactId>\\s*<version>", "")
                .replaceFirst("(?s)<.*$", "");
        assertThat(Files.readString(Path.of("../README.md"))).contains("deploy-maven-plugin:" + version + ":");
        assertThat(Files.readString(Path.of("demo/pom.xml"))).contains("<it.version>" + version + "</it.version>");
    }

    private static Stream<String> run() throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/it/first-steps/invoker.properties"))) {
            properties.load(in);
        }
        return IntStream.rangeClosed(1, properties.size())
                .mapToObj(number -> properties.getProperty("invoker.goals." + number))
                .filter(Objects::nonNull)
                .map(goals -> "mvn " + goals);
    }
}
