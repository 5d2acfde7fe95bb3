package io.github.schemacheck.benchmarks;

import io.github.schemacheck.benchmarks.Look.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures how long it takes to see what changed in a large folder; writes CHANGES.md and into README.md. */
public final class ChangesBenchmark {
    private final Path work;

    private ChangesBenchmark(Path work) {
        this.work = work;
    }

    public static void main(String[] none) throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of(System.getProperty("work")));
        new ChangesBenchmark(Files.createTempDirectory(work, "changes")).run();
    }

    private void run() throws IOException, InterruptedException {
        int files = Integer.getInteger("files", 100_000);
        int rounds = Integer.getInteger("rounds", 5);
        LargeFolder plain = new LargeFolder(work.resolve("plain"), files);
        LargeFolder versioned = new LargeFolder(work.resolve("versioned"), files);
        long bytes = plain.create();
        versioned.create();
        versioned.commit();
        LargeFolder changed = versioned.checkedOutAt(work.resolve("changed"));
        Contender again = look("ours, again", Way.AGAIN, plain);
        Contender untouched = look("ours, again, in a work tree of git that nobody touched", Way.AGAIN, versioned);
        List<Contender> contenders = List.of(
                look("SHA-256 of every file, one thread", Way.HASHED, plain),
                look("ours, the first time", Way.FIRST, plain),
                again,
                untouched,
                look("ours, in a work tree of git in which one file is another each time", Way.CHANGED, changed));
        new ChangesResults(
                        SideBySide.run("changes", contenders, rounds, work.resolve("last.log")),
                        Map.of(again.name(), "0.15", untouched.name(), "0.08"))
                .write(
                        Path.of(System.getProperty("root")),
                        Map.of(
                                "files", String.format(Locale.ROOT, "%,d", files),
                                "megabytes", String.format(Locale.ROOT, "%,d", bytes / 1_000_000),
                                "rounds", String.valueOf(rounds)));
    }

    private Contender look(String name, Way way, LargeFolder folder) {
        Path memory = work.resolve("memory-of-" + folder.path().getFileName());
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Look.class.getName(),
                way.name(),
                folder.path().toString(),
                memory.toString());
        return new Contender(name, List.of(command), work, "");
    }
}
