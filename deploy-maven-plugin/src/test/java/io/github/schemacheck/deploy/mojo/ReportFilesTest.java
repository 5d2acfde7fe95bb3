package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.gate.ExtraReport;
import io.github.schemacheck.gate.ReportFiles;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    @TempDir
    Path folder;

    @Test
    void all_reports_are_written_where_all_are_wanted() {
        write(EnumSet.allOf(ExtraReport.class));
        assertThat(names())
                .containsExactlyInAnyOrder("report.json", "report.txt", "report.html", "junit.xml", "report.sarif");
    }

    @Test
    void what_an_earlier_run_left_is_gone_before_this_one_can_fail() {
        write(EnumSet.allOf(ExtraReport.class));
        new ReportFiles(reports(), Set.of()).clear();
        assertThat(names()).isEmpty();
        new ReportFiles(folder.resolve("never-written"), Set.of()).clear();
    }

    @Test
    void what_the_run_before_said_is_known_before_it_is_deleted() throws IOException {
        ReportFiles files = new ReportFiles(reports(), Set.of());
        assertThat(files.earlier()).isEmpty();
        write(Set.of());
        assertThat(files.earlier().orElseThrow().findings()).hasSize(1);
        Files.writeString(files.json(), "half a repo");
        assertThat(files.earlier()).isEmpty();
    }

    @Test
    void without_others_text_and_json_remain() {
        write(ExtraReport.of(List.of("none")));
        assertThat(names()).containsExactlyInAnyOrder("report.json", "report.txt");
    }

    @Test
    void no_verdict_is_an_error_in_junit() {
        new ReportFiles(reports(), ExtraReport.of(List.of("junit"))).writeUndecided("nobody listens");
        assertThat(reports().resolve("junit.xml"))
                .content()
                .contains("errors=\"1\"")
                .contains("nobody listens");
        new ReportFiles(folder.resolve("other"), Set.of()).writeUndecided("nobody listens");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void words_are_checked() {
        assertThat(ExtraReport.of(List.of("junit", "sarif", "github"))).hasSize(3);
        assertThat(ExtraReport.of(List.of())).isEmpty();
        assertThatThrownBy(() -> ExtraReport.of(List.of("pdf")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("deploy.reports has \"pdf\"")
                .hasMessageContaining("html, junit, sarif and github");
    }

    @Test
    void a_repository_begins_where_git_says() throws IOException {
        Path module = Files.createDirectories(folder.resolve("repo/a/b"));
        assertThat(new Repository(module).root()).isEqualTo(module);
        Files.writeString(folder.resolve("repo/.git"), "gitdir: elsewhere");
        assertThat(new Repository(module).root()).isEqualTo(folder.resolve("repo"));
        Path elsewhere = folder.resolve("x/pom.xml");
        assertThat(new Repository(module).places(elsewhere.toFile()).root()).isEqualTo(folder.resolve("x"));
    }

    private void write(Set<ExtraReport> extra) {
        Places places = new Places(folder, folder.resolve("pom.xml"));
        new ReportFiles(reports(), extra).write(SampleReview.withError(), FileStyle.DEFAULT, places, Optional.empty());
    }

    private Path reports() {
        return folder.resolve("reports");
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(reports())) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
