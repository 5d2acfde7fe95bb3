package io.github.schemacheck.deploy.image.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonsTest {
    private static final Step COPY = new Step("", 2, "COPY --chown=1 target/classes src/*.txt /app/");
    private static final Step RUN = new Step("", 3, "RUN make");

    @TempDir
    private Path folder;

    private StepTimes times() {
        return new StepTimes(folder.resolve("times"));
    }

    private static DoneStep ran(Step step, Step... after) {
        return new DoneStep(step, false, Duration.ofSeconds(2), Map.of("base image base:1", "a"), List.of(after));
    }

    private List<String> reasons(List<String> sent, DoneStep... steps) {
        return new Reasons(times(), sent).lines(List.of(steps));
    }

    @Test
    void files_that_changed_are_named_and_what_followed_is_counted() {
        times().keep(List.of(ran(COPY)));
        List<String> sent = List.of("target/classes/A.class", "README.md", "src/x.txt", "target/classes/b/C.class");
        assertThat(reasons(sent, ran(COPY), ran(RUN, COPY)))
                .singleElement()
                .asString()
                .endsWith(": target/classes/A.class, src/x.txt, target/classes/b/C.class changed; 1 step after it");
    }

    @Test
    void many_files_are_counted() {
        times().keep(List.of(ran(COPY)));
        List<String> sent = List.of("src/1.txt", "src/2.txt", "src/3.txt", "src/4.txt", "src/5.txt");
        assertThat(reasons(sent, ran(COPY)).get(0)).contains("src/1.txt, src/2.txt, src/3.txt and 2 more changed");
    }

    @Test
    void a_step_that_nobody_has_seen_is_new() {
        assertThat(reasons(List.of("src/x.txt"), ran(COPY)).get(0))
                .endsWith("it is new here, or its instruction is another");
    }

    private static DoneStep with(String base, boolean cached) {
        Duration took = cached ? Duration.ZERO : Duration.ofSeconds(2);
        return new DoneStep(RUN, cached, took, Map.of("base image base:1", base), List.of());
    }

    @Test
    void what_a_cached_result_depends_on_is_what_the_next_build_is_compared_with() {
        times().keep(List.of(with("a", false)));
        times().keep(List.of(with("b", false)));
        times().keep(List.of(with("a", true)));
        assertThat(times().of(RUN)).contains(Duration.ofSeconds(2));
        assertThat(reasons(List.of(), with("a", false)).get(0)).endsWith(": the engine has its result no longer");
        assertThat(reasons(List.of(), with("b", false)).get(0)).contains("base image base:1 changed");
    }

    @Test
    void a_known_step_whose_inputs_are_the_same_was_forgotten() {
        times().keep(List.of(ran(COPY), ran(RUN)));
        assertThat(reasons(List.of(), ran(COPY)).get(0))
                .endsWith("files were removed, or the engine has its result no longer");
        assertThat(reasons(List.of(), ran(RUN)).get(0)).endsWith(": the engine has its result no longer");
    }

    @Test
    void what_else_a_step_depends_on_is_named_where_it_changed() {
        times().keep(List.of(
                done(COPY, Map.of("base image base:1", "a")), done(RUN, Map.of("ENV A", "1", "USER", "x"))));
        assertThat(reasons(List.of("src/x.txt"), done(COPY, Map.of("base image base:1", "b")))
                        .get(0))
                .endsWith(": base image base:1, src/x.txt changed");
        assertThat(reasons(List.of(), done(RUN, Map.of("ENV A", "1", "build argument B", "2")))
                        .get(0))
                .endsWith(": USER, build argument B changed");
    }

    private static DoneStep done(Step step, Map<String, String> inputs) {
        return new DoneStep(step, false, Duration.ofSeconds(2), inputs, List.of());
    }

    @Test
    void what_was_saved_is_what_the_cached_steps_took_last_time() {
        times().keep(List.of(ran(COPY), ran(RUN)));
        DoneStep cached = new DoneStep(RUN, true, Duration.ZERO, Map.of(), List.of());
        assertThat(times().saved(List.of(ran(COPY), cached))).isEqualTo(Duration.ofSeconds(2));
    }
}
