package io.github.schemacheck.deploy.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.deploy.testing.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTreeTest {
    @TempDir
    private Path root;

    private Path app;

    @BeforeEach
    void repository() throws IOException {
        // What is not looked at in a folder may well be above it.
        root = Files.createDirectories(root.toRealPath().resolve(".gradle"));
        app = Files.createDirectories(root.resolve("app"));
        Files.writeString(app.resolve("A.java"), "class A {}");
        Files.writeString(root.resolve(".gitignore"), "target/\n*.local\n");
        Assumptions.assumeTrue(isThere(), "git is not installed");
        git("init", "-q");
        git("add", ".");
        commit();
    }

    private boolean isThere() {
        try {
            git("--version");
            return true;
        } catch (IllegalStateException | java.io.UncheckedIOException e) {
            return false;
        }
    }

    private String git(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b"));
        all.addAll(List.of(words));
        return new Command(root, all).run();
    }

    private void commit() {
        git("commit", "-q", "-m", "x");
    }

    private Optional<String> untouched() {
        return GitTree.of(app, Set.of(app.resolve("target")))
                .filter(GitTree::isUntouched)
                .flatMap(GitTree::name);
    }

    @Test
    void an_untouched_folder_has_the_name_of_its_tree() throws IOException {
        Optional<String> first = untouched();
        assertThat(first).isPresent();
        Files.createDirectories(app.resolve("target"));
        Files.writeString(app.resolve("target/A.class"), "x");
        Files.createDirectories(app.resolve(".idea"));
        Files.writeString(app.resolve(".idea/w.xml"), "x");
        Files.writeString(root.resolve("README.md"), "beside it");
        assertThat(untouched()).isEqualTo(first);
        git("add", "README.md");
        commit();
        assertThat(untouched()).isEqualTo(first);
    }

    @Test
    void what_differs_is_seen_whatever_git_was_told() throws IOException {
        Files.writeString(app.resolve("B.java"), "new");
        assertThat(untouched()).isEmpty();
        Files.delete(app.resolve("B.java"));
        assertThat(untouched()).isPresent();
        Files.writeString(app.resolve("secrets.local"), "ignored, and perhaps copied");
        assertThat(untouched()).isEmpty();
        Files.delete(app.resolve("secrets.local"));
        git("update-index", "--assume-unchanged", "app/A.java");
        Files.writeString(app.resolve("A.java"), "class A { int i; }");
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(untouched()).isEmpty();
    }

    @Test
    void what_a_submodule_holds_is_not_left_to_git() throws IOException {
        Path library = Files.createDirectories(root.resolve("library"));
        Files.writeString(library.resolve(".gitignore"), "*.local\n");
        Command.run(library, "git", "init", "-q");
        Command.run(library, "git", "add", ".");
        Command.run(library, "git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "x");
        git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "./library", "app/lib");
        commit();
        Path index = root.resolveSibling(root.getFileName() + ".index");
        Map<Strategy, String> first = scan(index);
        assertThat(scan(index)).isEqualTo(first);
        Files.writeString(app.resolve("lib/a.local"), "ignored there, and copied all the same");
        assertThat(scan(index)).isNotEqualTo(first);
        Files.delete(index);
    }

    @Test
    void a_commit_meanwhile_is_another_tree() throws IOException {
        GitTree before = GitTree.of(app, Set.of()).orElseThrow();
        assertThat(before.isUntouched()).isTrue();
        Files.writeString(app.resolve("A.java"), "class A { int i; }");
        git("commit", "-q", "-a", "-m", "y");
        assertThat(before.isUntouched()).isFalse();
        assertThat(untouched()).isPresent();
    }

    @Test
    void without_a_repository_or_a_commit_nothing_is_known() throws IOException {
        Path other = Files.createDirectories(root.resolve("other"));
        Command.run(other, "git", "init", "-q");
        assertThat(GitTree.of(other, Set.of()).flatMap(GitTree::name)).isEmpty();
        assertThat(GitTree.of(Path.of("/proc"), Set.of())).isEmpty();
    }

    @Test
    void an_untouched_tree_needs_no_look_at_files_and_a_touched_one_does() throws IOException {
        Path index = root.resolveSibling(root.getFileName() + ".index");
        Map<Strategy, String> first = scan(index);
        assertThat(scan(index)).isEqualTo(first);
        Files.writeString(app.resolve("A.java"), "class A { int i; }");
        Map<Strategy, String> second = scan(index);
        assertThat(second).isNotEqualTo(first);
        git("commit", "-q", "-a", "-m", "y");
        assertThat(scan(index)).isEqualTo(second);
        git("checkout", "-q", "HEAD~1");
        assertThat(scan(index)).isEqualTo(first);
        Files.delete(index);
    }

    private Map<Strategy, String> scan(Path index) {
        // As the folders of a reactor: those of parents are above.
        Set<Path> others = Set.of(app.resolve("target"), app.getParent());
        return new FolderScan(app, others, Triggers.standard(List.of()), index, Clock.systemUTC())
                .scan("")
                .digests();
    }
}
