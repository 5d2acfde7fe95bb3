package io.github.schemacheck.deploy.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.testing.CaseSample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real process left that was killed, not what an exception leaves. */
class KilledReleaseTest extends ReleaseCase {
    private static final List<String> STEPS = List.of(
            "ask Railway",
            "detect changes",
            "validate the schema",
            "prepare the image",
            "scan the image",
            "prove the push",
            "rehearse",
            "back up",
            "migrate",
            "build",
            "push",
            "worker: deploy",
            "worker: wait",
            "worker: smoke",
            "deploy",
            "wait",
            "validate again",
            "smoke");

    /** A step that a quick build leaves out is drawn by another seed; what migrates is never left out. */
    static Stream<String> steps() {
        return STEPS.stream().filter(step -> step.equals("migrate") || CaseSample.holds("killed/" + step));
    }

    @Test
    void a_whole_release_has_no_other_steps() throws IOException {
        withCanary().run();
        assertThat(receipt().path("steps").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(STEPS);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void killed_after_a_step_the_next_run_converges(String step) throws Exception {
        TestRelease next = withCanary();
        Process run = TestRelease.process(folder, railway.url(), address(), next.canary)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.startsWith("     " + step + ": done")) {
                line = out.readLine();
            }
            assertThat(line).as("the end of " + step).isNotNull();
            run.destroyForcibly().waitFor();
        }
        JsonNode left = receipt();
        assertThat(left.path("state").asText()).isEqualTo("running");
        assertThat(left.path("steps").path(step).path("state").asText()).isEqualTo("done");
        next.run();
        assertThat(receipt().path("state").asText()).isEqualTo("deployed");
        assertThat(List.of(railway.state().worker(), railway.state().web())).allSatisfy(service -> {
            assertThat(live(service)).isEqualTo(TestRelease.NEW_IMAGE);
            assertThat(service.runs().stream().filter(each -> each.image().equals(TestRelease.NEW_IMAGE)))
                    .hasSize(1);
        });
    }
}
