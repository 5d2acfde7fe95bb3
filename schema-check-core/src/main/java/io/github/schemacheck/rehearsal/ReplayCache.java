package io.github.schemacheck.rehearsal;

import io.github.schemacheck.digest.Sha256;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Results of earlier replays, one folder each, whole or not there at all. What is damaged or was written by somebody
 * else is passed over and made anew.
 */
final class ReplayCache {
    static final Duration KEPT_UNUSED = Duration.ofDays(30);
    private static final String INDEX = "steps.txt";

    /** Stands before the digest of the lines above it, so that an index that lost its last lines is not taken. */
    private static final String END = "end\t";

    private final Path directory;
    private final Schemas schemas;
    private final Clock clock;
    private final Consumer<String> progress;

    ReplayCache(Path directory, Schemas schemas, Clock clock, Consumer<String> progress) {
        this.directory = directory.resolve("replays");
        this.schemas = schemas;
        this.clock = clock;
        this.progress = progress;
    }

    Optional<Replayed> find(String key) {
        Path entry = directory.resolve(key);
        if (!Files.exists(entry)) {
            return Optional.empty();
        }
        try {
            Replayed known = read(entry);
            markUsed(entry);
            return Optional.of(known);
        } catch (IOException | RuntimeException e) {
            progress.accept("The kept replay " + entry + " is damaged: replaying again");
            delete(entry);
            return Optional.empty();
        }
    }

    /**
     * A cache that cannot be written costs the next run its time and is no error.
     *
     * @return whether the result is there for the next run
     */
    boolean keep(String key, Replayed replayed) {
        try {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempDirectory(directory, "unfinished-");
            try {
                write(unfinished, replayed);
                markUsed(unfinished);
                Files.move(unfinished, directory.resolve(key), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(unfinished);
            }
        } catch (IOException | UncheckedIOException e) {
            // Another run may have been quicker with the same result.
            return isWhole(directory.resolve(key));
        }
        removeUnused();
        return true;
    }

    /** The folder's own time, so that the cache needs no list of its entries. */
    private void markUsed(Path entry) {
        try {
            Files.setLastModifiedTime(entry, FileTime.from(clock.instant()));
        } catch (IOException e) {
            // Shared and not ours to write: it may go a little early.
            return;
        }
    }

    private void removeUnused() {
        Instant oldest = clock.instant().minus(KEPT_UNUSED);
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.toList()) {
                if (Files.getLastModifiedTime(entry).toInstant().isBefore(oldest)) {
                    delete(entry);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Another run is removing the same ones.
            return;
        }
    }

    private Replayed read(Path entry) throws IOException {
        List<ReplayedStep> steps = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (String line : index(entry)) {
            String[] parts = line.split("\t", -1);
            if (parts[0].equals("note")) {
                notes.add(parts[1]);
                continue;
            }
            Path file = entry.resolve(steps.size() + ".txt");
            if (!ReplayKey.sha256(file).equals(parts[1])) {
                throw new IOException("damaged");
            }
            try (Reader in = Files.newBufferedReader(file)) {
                List<String> names = List.of(parts).subList(3, parts.length);
                steps.add(new ReplayedStep(names, Boolean.parseBoolean(parts[2]), schemas.read(in)));
            }
        }
        if (steps.isEmpty()) {
            throw new IOException("empty");
        }
        return new Replayed(steps, notes);
    }

    private boolean isWhole(Path entry) {
        try {
            read(entry);
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static List<String> index(Path entry) throws IOException {
        List<String> lines = Files.readAllLines(entry.resolve(INDEX));
        List<String> said = lines.subList(0, Math.max(0, lines.size() - 1));
        if (lines.isEmpty() || !lines.get(said.size()).equals(end(said))) {
            throw new IOException("not whole");
        }
        return said;
    }

    private static String end(List<String> lines) {
        return END + Sha256.hex(String.join("\n", lines));
    }

    private void write(Path entry, Replayed replayed) throws IOException {
        List<String> index = new ArrayList<>();
        replayed.notes().forEach(note -> index.add("note\t" + note.replaceAll("\\s+", " ")));
        for (int i = 0; i < replayed.steps().size(); i++) {
            ReplayedStep step = replayed.steps().get(i);
            Path file = entry.resolve(i + ".txt");
            try (Writer out = Files.newBufferedWriter(file)) {
                schemas.write(step.after(), out);
            }
            List<String> line =
                    new ArrayList<>(List.of("step", ReplayKey.sha256(file), String.valueOf(step.repeatable())));
            line.addAll(step.names());
            index.add(String.join("\t", line));
        }
        index.add(end(index));
        Files.write(entry.resolve(INDEX), index);
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // It stays, and keep() then leaves it as it is.
            return;
        }
    }
}
