package io.github.schemacheck.deploy.image.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerContextTest {
    /** SHA-256 of {@code remote}, as docker names the folder. */
    private static final String REMOTE = "b71199ebd070b36beab7317920c2c2f1d777df8d05e5527d8458fda57cb17a7a";

    @TempDir
    private Path home;

    private void verify(Map<String, String> environment) {
        new DockerContext(environment, home).verify();
    }

    @Test
    void a_context_that_is_not_there_is_not_the_usual_engine() throws IOException {
        assertThatThrownBy(() -> verify(Map.of("DOCKER_CONTEXT", "nosuch")))
                .hasMessageContaining("docker has no context nosuch in " + home.resolve(".docker"))
                .hasMessageContaining("docker context ls");
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(home.resolve(".docker/config.json"), "{\"currentContext\": \"gone\"}");
        assertThatThrownBy(() -> verify(Map.of())).hasMessageContaining("docker has no context gone");
    }

    @Test
    void one_that_is_there_or_that_nobody_asks_is_none_of_our_business() throws IOException {
        Files.createDirectories(home.resolve(".docker/contexts/meta/" + REMOTE));
        assertThatCode(() -> {
                    verify(Map.of());
                    verify(Map.of("DOCKER_CONTEXT", "default"));
                    verify(Map.of("DOCKER_CONTEXT", "remote"));
                    verify(Map.of("DOCKER_CONTEXT", "nosuch", "DOCKER_HOST", "tcp://127.0.0.1:1"));
                })
                .doesNotThrowAnyException();
    }
}
