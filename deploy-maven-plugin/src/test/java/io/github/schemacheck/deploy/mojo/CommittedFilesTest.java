package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedFilesTest {
    @TempDir
    private Path project;

    private final List<String> lines = new ArrayList<>();
    private Path callbacks;

    @BeforeEach
    void write() throws IOException {
        callbacks = Files.createDirectories(project.resolve("callbacks"));
        Files.writeString(callbacks.resolve("beforeMigrate__a.sql"), "SELECT 1;\n");
    }

    @Test
    void what_is_committed_may_run() throws Exception {
        commit();
        new CommittedFiles(callbacks, lines::add).verify();
        assertThat(lines).isEmpty();
    }

    @Test
    void what_is_changed_new_or_ignored_may_not() throws Exception {
        Files.writeString(project.resolve(".gitignore"), "ignored.sql\n");
        commit();
        Files.writeString(callbacks.resolve("beforeMigrate__a.sql"), "SELECT 2;\n");
        Files.writeString(callbacks.resolve("new.sql"), "");
        Files.writeString(callbacks.resolve("ignored.sql"), "");
        assertThatThrownBy(() -> new CommittedFiles(callbacks, lines::add).verify())
                .hasMessageContaining("callbacks/beforeMigrate__a.sql, callbacks/new.sql, callbacks/ignored.sql");
    }

    @Test
    void without_a_repository_it_is_said_that_nobody_looked() {
        new CommittedFiles(callbacks, lines::add).verify();
        assertThat(lines)
                .containsExactly("Whether the callbacks are committed is not checked: there is no repository of git");
    }

    private void commit() throws Exception {
        git("init", "--quiet");
        git("add", "--all");
        git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--message", "a");
    }

    private void git(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("git"));
        all.addAll(List.of(words));
        int exit = new ProcessBuilder(all)
                .directory(project.toFile())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }
}
