package io.github.schemacheck.deploy.mojo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.Places;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubStepTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> warnings = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void elsewhere_nothing_is_said() {
        tell(Map.of("GITHUB_STEP_SUMMARY", summary().toString()));
        step(Map.of()).tellUndecided("a", "b");
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(summary()).doesNotExist();
    }

    @Test
    void commands_begin_their_lines_and_the_summary_is_appended() throws IOException {
        Files.writeString(summary(), "before\n");
        tell(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary().toString()));
        assertThat(out.toString(UTF_8).lines()).hasSize(1).allMatch(line -> line.startsWith("::error title=a-check::"));
        assertThat(summary()).content().startsWith("before\n### NOT READY");
        assertThat(warnings).isEmpty();
    }

    @Test
    void without_a_file_for_the_summary_there_are_still_annotations() {
        tell(Map.of("GITHUB_ACTIONS", "true"));
        assertThat(out.toString(UTF_8)).startsWith("::error ");
    }

    @Test
    void a_summary_that_cannot_be_written_is_a_warning() {
        tell(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", folder.toString()));
        assertThat(warnings).singleElement().asString().startsWith("The summary of the step cannot be written");
    }

    @Test
    void a_full_summary_is_left_as_it_is() throws IOException {
        Files.writeString(summary(), "x".repeat(1024 * 1024 - 10));
        tell(Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary().toString()));
        assertThat(summary()).hasSize(1024 * 1024 - 10L);
        assertThat(warnings).singleElement().asString().contains("is full");
    }

    @Test
    void no_verdict_is_an_error_on_one_line() {
        step(Map.of("GITHUB_ACTIONS", "true")).tellUndecided("deploy:x", "nobody\nlistens");
        assertThat(out.toString(UTF_8).strip()).isEqualTo("::error title=deploy%3Ax::nobody%0Alistens");
    }

    private void tell(Map<String, String> environment) {
        Places places = new Places(folder, folder.resolve("pom.xml"));
        step(environment).tell(SampleReview.withError(), FileStyle.DEFAULT, places, warnings::add);
    }

    private GitHubStep step(Map<String, String> environment) {
        return new GitHubStep(environment, new PrintStream(out, true, UTF_8));
    }

    private Path summary() {
        return folder.resolve("summary.md");
    }
}
