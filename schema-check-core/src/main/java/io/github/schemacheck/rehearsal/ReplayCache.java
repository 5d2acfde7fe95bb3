package io.github.schemacheck.rehearsal;

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
import java.util.stream.Stream;

/**
 * Results of earlier replays, one folder each, whole or not there at all. What is damaged or was written by somebody
 * else is passed over and made anew.
 */
final class ReplayCache {
    static final Duration KEPT_UNUSED = Duration.ofDays(30);
    private static final String INDEX = "steps.txt";

    private final Path directory;
    private final Schemas schemas;
    private final Clock clock;

    ReplayCache(Path directory, Schemas schemas, Clock clock) {
        this.directory = directory.resolve("replays");
        this.schemas = schemas;
        this.clock = clock;
    }

    Optional<Replayed> find(String key) {
        Path entry = directory.resolve(key);
        if (!Files.isRegularFile(entry.resolve(INDEX))) {
            return Optional.empty();
        }
        try {
            Replayed known = read(entry);
            markUsed(entry);
            return Optional.of(known);
        } catch (IOException | RuntimeException e) {
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
            return Files.isRegularFile(directory.resolve(key).resolve(INDEX));
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
        for (String line : Files.readAllLines(entry.resolve(INDEX))) {
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
