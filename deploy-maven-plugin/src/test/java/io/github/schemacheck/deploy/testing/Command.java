package io.github.schemacheck.deploy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program of the machine, run to its end. */
public record Command(Path folder, List<String> words) {
    /** @return what it printed on both streams */
    public static String run(Path folder, String... words) {
        return new Command(folder, List.of(words)).run();
    }

    /** @throws IllegalStateException with all that it printed, where it fails */
    public String run() {
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + ":\n" + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return whether the path of this machine has the program */
    static boolean isInstalled(String program) {
        try {
            run(Path.of("/"), "sh", "-c", "command -v " + program);
            return true;
        } catch (IllegalStateException | UncheckedIOException e) {
            return false;
        }
    }
}
