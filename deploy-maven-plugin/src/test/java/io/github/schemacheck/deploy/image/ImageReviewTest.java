package io.github.schemacheck.deploy.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageReviewTest {
    private static final String DOCKERFILE =
            """
            FROM eclipse-temurin:17.0.15_6-jre AS base
            ENV DB_PASSWORD=geheim-42
            FROM base
            COPY app.jar /app.jar
            USER 1001
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("app.Dockerfile"), DOCKERFILE);
        Files.write(folder.resolve("app.jar"), new byte[3000]);
        Files.createDirectories(folder.resolve("docs"));
        Files.write(folder.resolve("docs/a.md"), new byte[10]);
    }

    @Test
    void an_ignore_file_named_after_the_Dockerfile_wins() throws IOException {
        Files.writeString(folder.resolve(".dockerignore"), "app.jar\n");
        assertThat(review("").applied().kept())
                .map(Finding::check)
                .containsExactly("copy-of-ignored-file", "secret-in-arg-or-env");
        Files.writeString(folder.resolve("app.Dockerfile.dockerignore"), "docs\n*ocker*\n");
        ImageResult result = review("");
        assertThat(result.applied().kept()).map(Finding::check).containsExactly("secret-in-arg-or-env");
        assertThat(result.holds()).isEqualTo("The context holds 2.9 KiB in 1 file, largest first: app.jar 2.9 KiB.");
    }

    @Test
    void a_suppression_needs_no_line_and_no_finding_tells_a_secret() {
        assertThat(review("").applied().kept().toString())
                .contains("app.Dockerfile:2 ENV DB_PASSWORD")
                .doesNotContain("geheim-42");
        Suppressions.Applied accepted = review("secret-in-arg-or-env ENV DB_PASSWORD because it is a test")
                .applied();
        assertThat(accepted.kept()).isEmpty();
        assertThat(accepted.suppressed()).hasSize(1);
    }

    @Test
    void what_was_looked_at_is_told() {
        assertThat(review("").lookedAt()).isEqualTo("Looked at app.Dockerfile, stages base, 1.");
    }

    @Test
    void a_file_that_is_not_there_says_what_to_do() throws IOException {
        Files.delete(folder.resolve("app.Dockerfile"));
        assertThatThrownBy(() -> review(""))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("app.Dockerfile cannot be read")
                .hasMessageContaining("see that it exists");
    }

    private ImageResult review(String suppressions) {
        return new ImageReview(Clock.systemUTC())
                .run(new ImageSettings(
                        folder.resolve("app.Dockerfile"),
                        "app.Dockerfile",
                        folder,
                        Suppressions.parse(suppressions, "image-suppressions.txt")));
    }
}
