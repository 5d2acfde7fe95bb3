package io.github.schemacheck.deploy.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgramTest {
    private static final Patience LONG = new Patience(Duration.ofMinutes(1), "wait longer.");

    private static Program shell(String script, String input) {
        return new Program(
                List.of("/bin/sh", "-c", script), environment -> environment.put("GREETING", "hello"), input);
    }

    @Test
    void a_program_gets_input_and_environment_and_tells_how_it_ended() throws IOException {
        assertThat(shell("read name; echo $GREETING $name; echo no >&2; exit 3", "people\n")
                        .run(LONG))
                .isEqualTo(new Ended(3, "hello people\n", "no\n"));
    }

    @Test
    void what_goes_in_and_out_is_on_no_disk() throws IOException {
        assertThat(shell("test -p /dev/stdin && test -p /dev/stdout && test -p /dev/stderr", "hush")
                        .run(LONG)
                        .status())
                .isZero();
    }

    @Test
    void more_than_a_pipe_holds_goes_out_and_nobody_has_to_read_what_goes_in() throws IOException {
        String many = "x".repeat(300_000);
        String script = "head -c 300000 /dev/zero | tr '\\0' x";
        assertThat(shell(script + "; (" + script + ") >&2", many).run(LONG)).isEqualTo(new Ended(0, many, many));
    }

    @Test
    void one_that_does_not_end_in_time_is_ended_and_nobody_waits_for_its_output() {
        AtomicInteger waited = new AtomicInteger();
        Patience none = new Patience(Duration.ZERO, "wait longer.", waited::incrementAndGet);
        assertThatThrownBy(() -> shell("exec sleep 60417", "").run(none))
                .hasMessageContaining("sh has not ended after 0 s.")
                .hasMessageContaining("wait longer.");
        assertThat(waited).hasValue(0);
        assertThat(ours("sleep 60417")).isEmpty();
    }

    @Test
    void one_that_does_not_want_to_end_is_ended_too() {
        Patience second = new Patience(Duration.ofSeconds(1), "wait longer.");
        assertThatThrownBy(() -> shell("trap '' TERM; exec sleep 60418", "").run(second))
                .hasMessageContaining("sh has not ended after 1 s.");
        assertThat(ours("sleep 60418")).isEmpty();
    }

    private static Stream<ProcessHandle> ours(String words) {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(words));
    }

    @Test
    void somebody_who_waits_hears_of_it() {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger waited = new AtomicInteger();
        new Patience(Duration.ofMinutes(1), "wait longer.", waited::incrementAndGet)
                .await("it", milliseconds -> looks.incrementAndGet() > 3);
        assertThat(waited).hasValue(3);
    }

    @Test
    void places_are_those_of_the_path_in_its_order() {
        String path = String.join(File.pathSeparator, "", "/one", "/two");
        assertThat(Program.places("trivy", path))
                .containsExactly(
                        Path.of("/one/trivy"),
                        Path.of("/one/trivy.exe"),
                        Path.of("/two/trivy"),
                        Path.of("/two/trivy.exe"));
    }
}
