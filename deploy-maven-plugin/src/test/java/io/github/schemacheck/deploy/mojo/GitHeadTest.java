package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHeadTest {
    private static final String COMMIT = "0123456789012345678901234567890123456789";

    @TempDir
    private Path root;

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).resolveSibling(""));
        Files.writeString(root.resolve(path), text);
    }

    @Test
    void a_branch_is_followed_to_its_commit() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/refs/heads/main", COMMIT + "\n");
        assertThat(new GitHead(root).commit()).contains(COMMIT);
    }

    @Test
    void packed_branches_and_commits_without_a_branch_are_read() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(".git/packed-refs", "# pack-refs with: peeled\n" + COMMIT + " refs/heads/main\n");
        assertThat(new GitHead(root).commit()).contains(COMMIT);
        write(".git/HEAD", COMMIT);
        assertThat(new GitHead(root).commit()).contains(COMMIT);
    }

    @Test
    void a_work_tree_finds_its_repository() throws IOException {
        write("tree/.git", "gitdir: ../.git/worktrees/tree\n");
        write(".git/worktrees/tree/HEAD", "ref: refs/heads/side\n");
        write(".git/worktrees/tree/commondir", "../..\n");
        write(".git/refs/heads/side", COMMIT);
        assertThat(new GitHead(root.resolve("tree")).commit()).contains(COMMIT);
    }

    @Test
    void without_git_or_before_the_first_commit_there_is_none() throws IOException {
        assertThat(new GitHead(root).commit()).isEmpty();
        write(".git/HEAD", "ref: refs/heads/main\n");
        assertThat(new GitHead(root).commit()).isEmpty();
    }
}
