package io.github.schemacheck.deploy.image.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
    private static final long MEGABYTE = 1024 * 1024;

    private final List<String> lines = new ArrayList<>();
    private final Progress progress = new Progress(lines::add);

    @Test
    void what_is_long_on_its_way_is_told_now_and_then() {
        begun("base", "[1/2] FROM registry.example.com/jre:17@sha256:12");
        moved("base a", 1, 40, 0);
        moved("base b", 0, 60, 1);
        moved("base a", 11, 40, 4);
        assertThat(lines).isEmpty();
        moved("base b", 9, 60, 5);
        moved("base b", 10, 60, 6);
        moved("base b", 30, 60, 10);
        assertThat(lines).containsExactly("  [1] 20.0 MiB of 100 MiB", "  [1] 41.0 MiB of 100 MiB");
    }

    @Test
    void of_the_context_nobody_knows_how_much_there_is() {
        begun("context", "[internal] load build context");
        begun("dockerfile", "[internal] load build definition from Dockerfile");
        moved("context transferring context:", 1, 0, 0);
        moved("context transferring context:", 17, 0, 7);
        moved("dockerfile transferring dockerfile:", 1, 0, 0);
        moved("dockerfile transferring dockerfile:", 2, 0, 60);
        assertThat(lines).containsExactly("  context 17.0 MiB so far");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[internal] load metadata for docker.io/docker/dockerfile:1",
                "resolve image config for docker-image://docker.io/docker/dockerfile:1",
                "resolve image config for docker.io/docker/dockerfile:1",
                "docker-image://docker.io/docker/dockerfile:1",
                "[build 1/3] FROM docker.io/docker/dockerfile:1@sha256:12"
            })
    void an_image_that_is_not_to_be_had_is_named_as_registries_name_it(String vertex) {
        hear("image", vertex, "not found");
        assertThat(progress.missingBase()).contains("docker.io/docker/dockerfile:1");
    }

    private void begun(String id, String name) {
        hear(id, name, "");
    }

    private void hear(String id, String name, String error) {
        Vertex vertex = new Vertex(id, List.of(), name, false, Optional.of(Instant.EPOCH), Optional.empty(), error);
        progress.hear(new Trace(List.of(vertex), List.of(), List.of()));
    }

    /** @param part begins with the id of its vertex */
    private void moved(String part, long megabytes, long total, long second) {
        String vertex = part.replaceFirst(" .*", "");
        Instant at = Instant.EPOCH.plusSeconds(second);
        Moved moved = new Moved(vertex, part, megabytes * MEGABYTE, total * MEGABYTE, at);
        progress.hear(new Trace(List.of(), List.of(moved), List.of()));
    }
}
