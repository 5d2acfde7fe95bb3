package io.github.schemacheck.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BuildSampleTest {
    private static final Path OTHER = Path.of("target/it/replica");

    @Test
    void a_build_that_matters_is_always_tried() {
        assertThat(LongStream.range(0, 50))
                .allMatch(seed -> new BuildSample(seed, 3, "drift,passing").holds(Path.of("passing")));
    }

    @Test
    void another_is_tried_about_as_often_as_asked_and_by_the_same_seed_again() {
        long tried = LongStream.range(0, 300)
                .filter(seed -> new BuildSample(seed, 3, "drift").holds(OTHER))
                .count();
        assertThat(tried).isBetween(70L, 130L);
        assertThat(new BuildSample(7, 3, "").holds(OTHER)).isEqualTo(new BuildSample(7, 3, "").holds(OTHER));
    }

    @Test
    void a_whole_run_leaves_none_out() {
        assertThat(new BuildSample(7, 1, "drift").holds(OTHER)).isTrue();
    }
}
