package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.gate.Gate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    @ParameterizedTest
    @CsvSource({
        "error,ERROR,true",
        "error,WARNING,false",
        "error,INFO,false",
        "warning,ERROR,true",
        "warning,WARNING,true",
        "warning,INFO,false",
        "never,ERROR,false"
    })
    void closes_to_the_named_severity_and_to_worse(String failOn, Severity worst, boolean closed) {
        assertThat(Gate.of(failOn).isClosedTo(with(worst, Severity.INFO))).isEqualTo(closed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "warning", "never"})
    void is_open_where_nothing_was_found(String failOn) {
        assertThat(Gate.of(failOn).isClosedTo(with())).isFalse();
    }

    @Test
    void never_closes_to_nothing() {
        assertThat(Gate.of("never").closes()).isEmpty();
    }

    private static List<Finding> with(Severity... severities) {
        return Stream.of(severities)
                .map(severity -> new Finding("a-check", severity, "table a", "differs", "why", "--", Certainty.READ))
                .toList();
    }
}
