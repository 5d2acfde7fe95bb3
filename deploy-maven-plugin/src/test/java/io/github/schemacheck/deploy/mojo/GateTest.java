package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.ReviewContext;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.Stage;
import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.connection.ServerFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    private static ReviewResult with(Severity... severities) {
        List<Finding> findings = Stream.of(severities)
                .map(severity -> new Finding("a-check", severity, "table a", "differs", "why", "--", Certainty.READ))
                .toList();
        ServerFacts.Locale locale = new ServerFacts.Locale("UTF8", "libc", "C", "C", "");
        ReviewContext context = new ReviewContext(
                Stage.BEFORE,
                "localhost:5432/shop",
                new ServerFacts(18, "18.6", 7, "shop", "app", "UTC", locale),
                "2 migrations",
                Map.of(),
                Instant.EPOCH);
        return new ReviewResult(context, findings, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }
}
