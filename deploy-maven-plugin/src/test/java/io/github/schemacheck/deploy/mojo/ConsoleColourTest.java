package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleColourTest {
    @ParameterizedTest
    @CsvSource({"always,true", "yes,true", "force,true", "never,false", "no,false", "none,false"})
    void a_word_decides_wherever_the_output_goes(String word, boolean wanted) {
        Properties properties = new Properties();
        properties.setProperty("style.color", word);
        ConsoleColour colour = new ConsoleColour(properties, Map.of("NO_COLOR", ""));
        assertThat(colour.isWanted(true)).isEqualTo(wanted);
        assertThat(colour.isWanted(false)).isEqualTo(wanted);
    }

    @Test
    void without_a_word_a_terminal_has_colours_and_a_pipe_has_none() {
        assertThat(in(Map.of("TERM", "xterm")).isWanted(true)).isTrue();
        assertThat(in(Map.of("TERM", "xterm")).isWanted(false)).isFalse();
    }

    @Test
    void the_environment_can_turn_them_off() {
        assertThat(in(Map.of("NO_COLOR", "")).isWanted(true)).isFalse();
        assertThat(in(Map.of("TERM", "dumb")).isWanted(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-l build.log verify", "verify --log-file=build.log", "verify --log-file build.log"})
    void a_log_file_has_none(String arguments) {
        assertThat(in(Map.of("MAVEN_CMD_LINE_ARGS", arguments)).isWanted(true)).isFalse();
    }

    private static ConsoleColour in(Map<String, String> environment) {
        return new ConsoleColour(new Properties(), environment);
    }
}
