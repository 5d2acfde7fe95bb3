package io.github.schemacheck.deploy.image.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineTest {
    /** The one who asks first is told, and everybody after that. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost:2375", "not an address", "ftp://localhost/", "tcp://localhost"})
    void an_address_that_cannot_be_is_told_to_whoever_asks(String host) throws IOException {
        try (Engine engine = Engine.at(host)) {
            Request ping =
                    Request.builder().method(Request.Method.GET).path("/_ping").build();
            ProblemException first = catchThrowableOfType(ProblemException.class, () -> engine.ask(ping));
            assertThat(first.problem()).startsWith("The Docker Engine cannot be addressed: ");
            assertThat(first.remedy()).contains("DOCKER_HOST");
            assertThat(catchThrowableOfType(ProblemException.class, engine::address))
                    .hasMessage(first.getMessage());
            assertThat(catchThrowableOfType(ProblemException.class, () -> engine.hijack("/session", "h2c", Map.of())))
                    .hasMessage(first.getMessage());
        }
    }
}
