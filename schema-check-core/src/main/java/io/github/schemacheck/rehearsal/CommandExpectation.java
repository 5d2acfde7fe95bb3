package io.github.schemacheck.rehearsal;

import io.github.schemacheck.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The schema that another tool makes; never cached, as nobody knows what the tool reads. */
final class CommandExpectation {
    private final ExpectedSource.ShadowCommand command;
    private final Shadow shadow;

    CommandExpectation(ExpectedSource.ShadowCommand command, Shadow shadow) {
        this.command = command;
        this.shadow = shadow;
    }

    ExpectedSchema of(LiveFacts live) {
        Replayed replayed = shadow.run(live, new Scripts(Map.of(), List.of()), database -> {
            run(database);
            ReplayedStep step = new ReplayedStep(List.of(), false, database.read(shadow.schemas()));
            return new Replayed(List.of(step), notes(database));
        });
        return ExpectedSchema.of(replayed.steps().get(0).after(), replayed.notes());
    }

    private List<String> notes(ShadowDatabase database) {
        List<String> notes = new ArrayList<>(database.notes());
        if (shadow.settings().url().isPresent()) {
            notes.add("deploy.shadowCommand ran on the server of deploy.shadowUrl: what it did there besides"
                    + " filling the scratch database was not looked at.");
        }
        return notes;
    }

    private void run(ShadowDatabase database) {
        shadow.progress().accept("Running the shadow command");
        ProcessBuilder builder = new ProcessBuilder(shell(command.command()))
                .directory(command.workingDirectory().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(shadow.environment());
        // By environment only: arguments stand in the list of processes.
        builder.environment().put("DATABASE_URL", database.url());
        try {
            int exit = streamed(builder.start());
            if (exit != 0) {
                throw new ProblemException(
                        "The shadow command ended with exit code " + exit + ": " + command.command(),
                        "run it by hand with DATABASE_URL set to an empty database.");
            }
        } catch (IOException e) {
            throw new ProblemException(
                    "The shadow command could not be started: " + e.getMessage(), "correct deploy.shadowCommand.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("The shadow command was interrupted.", "run again.", e);
        }
    }

    private int streamed(Process process) throws IOException, InterruptedException {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                shadow.progress().accept(line);
            }
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private static List<String> shell(String command) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? List.of("cmd", "/c", command) : List.of("/bin/sh", "-c", command);
    }
}
