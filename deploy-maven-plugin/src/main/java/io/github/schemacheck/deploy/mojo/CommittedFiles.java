package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder of which each file has to be just as somebody reviewed and committed it. */
record CommittedFiles(Path folder, Consumer<String> lines) {
    /** A path of a status begins behind two letters and a blank. */
    private static final int PATH = 3;

    /** @throws ProblemException naming what is not committed; where there is no repository, that is only said */
    void verify() {
        Path root = new Repository(folder.toAbsolutePath()).root();
        if (Files.notExists(root.resolve(".git"))) {
            lines.accept("Whether the callbacks are committed is not checked: there is no repository of git");
            return;
        }
        List<String> others = status();
        if (!others.isEmpty()) {
            throw new ProblemException(
                    "Callbacks are not as they are committed: " + String.join(", ", others) + ".",
                    "review and commit them; or say -Ddeploy.uncommittedCallbacks where they are meant to run so.");
        }
    }

    private List<String> status() {
        try {
            return Stream.of(git("status", "--porcelain", "-z", "--ignored", "-uall", "--", ".")
                            .split("\0", 0))
                    .filter(line -> line.length() > PATH)
                    .map(line -> line.substring(PATH))
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    "Git cannot say whether the callbacks are committed: " + e.getMessage(),
                    "install git where the release runs, or say -Ddeploy.uncommittedCallbacks.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("The question to git was interrupted.", "run it again.", e);
        }
    }

    private String git(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
        all.addAll(List.of(words));
        ProcessBuilder git =
                new ProcessBuilder(all).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        git.environment().put("GIT_OPTIONAL_LOCKS", "0");
        Process process = git.start();
        try (InputStream in = process.getInputStream()) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("it ended with " + process.exitValue());
            }
            return said;
        }
    }
}
