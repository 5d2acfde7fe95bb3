package io.github.schemacheck.deploy.image.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.deploy.testing.RefusingProxy;
import io.github.schemacheck.deploy.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedSessionTest {
    private final TestEngine engine = TestEngine.shared();

    @TempDir
    private Path temporary;

    @Test
    void without_a_session_the_context_travels_as_one_archive_and_that_is_said() throws IOException {
        Project project = new Project(temporary)
                .with("Dockerfile", "FROM base:1\nCOPY . /app\nRUN cat /app/sub/a.txt\n")
                .with("sub/a.txt", "hello")
                .with("b.log", "is ignored")
                .with(".dockerignore", "*.log\n");
        project.tags.add("archive:1");
        Files.setLastModifiedTime(
                temporary.resolve("Dockerfile"), FileTime.from(Instant.parse("2026-01-01T00:00:00.123456789Z")));
        try (RefusingProxy proxy = RefusingProxy.before(engine.host())) {
            BuildResult result = project.build(proxy.host());
            assertThat(result.travelled().files()).containsExactly("Dockerfile", ".dockerignore", "sub/a.txt");
        }
        assertThat(project.lines.get(0)).startsWith("No session with the engine (HTTP/1.1 403 Forbidden)");
        assertThat(project.lines).anyMatch(line -> line.contains("hello"));
        assertThat(engine.docker("run", "--rm", "--network", "none", "archive:1", "find", "/app", "-type", "f"))
                .contains("/app/sub/a.txt")
                .doesNotContain("b.log");
    }
}
