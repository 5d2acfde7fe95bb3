package io.github.schemacheck.deploy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that runs until it is told to stop, or this virtual machine ends. */
final class Server {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;

    private Server(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param folder empty and of its own; goes with the server */
    static Server start(Path folder, List<String> words) {
        Path log = folder.resolve("log");
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Server server = new Server(process, log);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.remove(folder)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException with the end of its log, where it ends or does not answer in a minute */
    void awaitUntil(BooleanSupplier answers) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("does not start:\n" + lastLines());
            }
            pause();
        }
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As a crash does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private void remove(Path folder) {
        stop();
        // What a killed engine left mounted would keep its folder.
        Command.run(
                Path.of("/"),
                "sh",
                "-c",
                "grep -o ' " + folder + "[^ ]*' /proc/mounts | sort -r | xargs -r umount -l; rm -rf " + folder);
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
