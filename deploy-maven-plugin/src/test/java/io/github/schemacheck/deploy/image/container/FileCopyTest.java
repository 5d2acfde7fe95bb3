package io.github.schemacheck.deploy.image.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.testing.TestEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCopyTest {
    private final TestEngine engine = TestEngine.shared();
    private final List<String> started = new ArrayList<>();

    @TempDir
    private Path temporary;

    @AfterEach
    void stop() {
        started.forEach(container -> engine.docker("rm", "--force", container));
    }

    private String start(String... options) {
        List<String> words = new ArrayList<>(List.of("run", "--detach", "--network", "none"));
        words.addAll(List.of(options));
        words.addAll(List.of(
                "base:1",
                "sh",
                "-c",
                "mkdir -p /app && echo old > /app/a && chmod 700 /app/a && chown 1000:1001 /app/a; sleep 600"));
        String container = engine.docker(words.toArray(String[]::new)).strip();
        started.add(container);
        return container;
    }

    private String in(String container, String... command) {
        List<String> words = new ArrayList<>(List.of("exec", container));
        words.addAll(Arrays.asList(command));
        return engine.docker(words.toArray(String[]::new));
    }

    private Map<String, Path> files(String... pathsAndTexts) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            Path file = temporary.resolve(Integer.toString(i));
            Files.writeString(file, pathsAndTexts[i + 1]);
            files.put(pathsAndTexts[i], file);
        }
        return files;
    }

    private List<String> copy(String container, Map<String, Path> files) {
        try (Engine here = Engine.at(engine.host())) {
            return new FileCopy(here, container).copy(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(String container, String file) throws InterruptedException {
        for (int i = 0; i < 100 && !in(container, "ls", "/app").contains(file); i++) {
            Thread.sleep(50);
        }
    }

    @Test
    void only_what_differs_is_written_and_is_there() throws Exception {
        String container = start();
        await(container, "a");
        Map<String, Path> files = files("/app/a", "new", "/app/deep/ü b", "more", "/etc/passwd", "x");
        files.remove("/etc/passwd");
        assertThat(copy(container, files)).containsExactly("/app/a", "/app/deep/ü b");
        assertThat(in(container, "cat", "/app/a", "/app/deep/ü b")).isEqualTo("newmore");
        assertThat(in(container, "ls", "-ln", "/app/a")).matches("(?s)-rwx------ +1 1000 +1001 .*");
        assertThat(copy(container, files)).isEmpty();
    }

    /** A volume that is read-only makes the engine stop in the middle of the archive. */
    @Test
    void where_one_cannot_be_written_all_are_put_back() throws Exception {
        Path volume = Files.createDirectories(temporary.resolve("volume"));
        String container = start("--volume", volume + ":/app/z:ro");
        await(container, "a");
        Map<String, Path> files = files("/app/a", "new", "/app/added", "new", "/app/z/b", "new");
        assertThatThrownBy(() -> copy(container, files))
                .hasMessageContaining("read-only")
                .hasMessageContaining("What was there before is there again; new files stayed: /app/added.");
        assertThat(in(container, "cat", "/app/a")).isEqualTo("old\n");
        assertThat(in(container, "ls", "-ln", "/app/a")).matches("(?s)-rwx------ +1 1000 +1001 .*");
    }

    @Test
    void a_container_that_cannot_be_written_or_is_not_there_is_said_so() throws Exception {
        String readOnly = start("--read-only", "--tmpfs", "/app");
        Map<String, Path> files = files("/etc/hello", "new");
        assertThatThrownBy(() -> copy(readOnly, files)).hasMessageContaining("read-only");
        assertThatThrownBy(() -> copy("nobody", files("/app/a", "x"))).hasMessageContaining("nobody");
    }
}
