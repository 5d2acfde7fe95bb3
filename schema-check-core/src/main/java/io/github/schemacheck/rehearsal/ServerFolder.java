package io.github.schemacheck.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The folder of one embedded server; its name begins with the process that started it, so that leftovers are known. */
record ServerFolder(Path path) {
    private static final int LOG_LINES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(20);

    /** Removes what killed runs left behind, servers that still run included. */
    static ServerFolder create(Path parent) throws IOException {
        Path runs = Files.createDirectories(parent.resolve("runs"));
        try (Stream<Path> old = Files.list(runs)) {
            old.map(ServerFolder::new).filter(ServerFolder::isLeftOver).forEach(ServerFolder::sweep);
        }
        return new ServerFolder(
                Files.createTempDirectory(runs, ProcessHandle.current().pid() + "-"));
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("server.log");
    }

    /** @return the last lines of the server's output; empty where there are none */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // The next run tries again.
            return;
        }
    }

    private boolean isLeftOver() {
        String pid = path.getFileName().toString().replaceFirst("-.*", "");
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private void sweep() {
        Optional<ProcessHandle> server = server();
        if (server.isPresent() && !servesThis(server.get())) {
            return;
        }
        server.ifPresent(ServerFolder::end);
        delete();
    }

    /** @return the process that wrote this folder's postmaster.pid, or another one that has its number by now */
    private Optional<ProcessHandle> server() {
        try {
            List<String> lines = Files.readAllLines(data().resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(ServerFolder::isPostgres);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }

    /** Numbers of processes are used again: a server is ended only where its own command line names this folder. */
    private boolean servesThis(ProcessHandle server) {
        String words = server.info().commandLine().orElse("");
        return words.contains(data().toAbsolutePath().normalize().toString());
    }

    private static void end(ProcessHandle server) {
        List<ProcessHandle> all =
                Stream.concat(server.descendants(), Stream.of(server)).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (all.stream().anyMatch(ServerFolder::runs) && System.nanoTime() < patience) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** A zombie, which stays where nobody waits for orphans as in many containers, has no command any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
