package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.GitHubCommands;
import io.github.schemacheck.report.GitHubSummary;
import io.github.schemacheck.report.Places;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A step of GitHub Actions, where this runs in one.
 *
 * @param environment of the process
 * @param out the process's own output: a command counts only where Maven's log puts nothing before it
 */
record GitHubStep(Map<String, String> environment, PrintStream out) {
    private static final long MOST_BYTES = 1024L * 1024L;

    static GitHubStep ofProcess() {
        return new GitHubStep(System.getenv(), System.out);
    }

    /** @param warning told what could not be shown; that decides nothing */
    void tell(ReviewResult result, FileStyle style, Places places, Consumer<String> warning) {
        tell(GitHubCommands.of(result, style, places));
        if (isHere()) {
            String file = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
            if (!file.isBlank()) {
                append(Path.of(file), GitHubSummary.of(result, style, places), warning);
            }
        }
    }

    /** @param commands a line each */
    void tell(List<String> commands) {
        if (isHere()) {
            commands.forEach(out::println);
            out.flush();
        }
    }

    void tellUndecided(String title, String message) {
        if (isHere()) {
            out.println(GitHubCommands.undecided(title, message));
            out.flush();
        }
    }

    private boolean isHere() {
        return "true".equals(environment.get("GITHUB_ACTIONS"));
    }

    private static void append(Path file, String summary, Consumer<String> warning) {
        try {
            long there = Files.exists(file) ? Files.size(file) : 0;
            if (there + summary.length() * 4L > MOST_BYTES && there > 0) {
                warning.accept("The summary of the step is full: nothing is added to it.");
                return;
            }
            Files.writeString(file, summary + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            warning.accept("The summary of the step cannot be written: " + e.getMessage());
        }
    }
}
