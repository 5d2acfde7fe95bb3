package io.github.schemacheck.deploy.backup;

import io.github.schemacheck.connection.Secrets;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of a program of PostgreSQL.
 *
 * @param environment what its environment has besides ours; may hold a password
 * @param secrets taken out of what it says
 */
record Program(List<String> words, Map<String, String> environment, Secrets secrets) {
    private static final int SAID = 2000;

    /** @return what it printed */
    String run(Duration limit, Runnable meanwhile) {
        String name = String.valueOf(Path.of(words.get(0)).getFileName());
        try {
            Path out = Files.createTempFile("schema-check", ".out");
            Path err = Files.createTempFile("schema-check", ".err");
            try {
                Process process = start(out, err);
                await(process, name, limit, meanwhile);
                if (process.exitValue() != 0) {
                    throw failed(name, process.exitValue(), secrets.mask(text(err)));
                }
                return text(out);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new ProblemException(name + " cannot be run: " + e.getMessage(), "make it runnable.", e);
        }
    }

    private Process start(Path out, Path err) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static void await(Process process, String name, Duration limit, Runnable meanwhile) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!process.waitFor(5, TimeUnit.SECONDS)) {
                if (System.nanoTime() > end) {
                    throw new ProblemException(
                            name + " has not ended after " + limit.toSeconds() + " s.", "raise deploy.backupTimeout.");
                }
                meanwhile.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException("Waiting for " + name + " was interrupted.", "run it again.", e);
        } finally {
            process.destroy();
        }
    }

    static ProblemException failed(String name, long status, String said) {
        String remedy = said.contains("permission denied")
                ? "let the role read all of the database (GRANT pg_read_all_data TO role), or take another role."
                : "see what it says; nothing was changed.";
        return new ProblemException(name + " failed with status " + status + ": " + said.strip(), remedy);
    }

    private static String text(Path file) {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return all.length() > 100 * SAID ? all.substring(0, SAID) : all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
