package io.github.schemacheck.fleet;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tenants that a run found as expected, so that one that was stopped, or could not read all, goes on where it was.
 * Only for the same expectation, and not for long; a run that read all leaves none.
 */
public final class FleetJournal {
    private static final Duration KEPT = Duration.ofHours(1);

    private final Path file;
    private final Set<String> done;

    private FleetJournal(Path file, Set<String> done) {
        this.file = file;
        this.done = done;
    }

    /** @param expectation a text that differs where another schema, or other settings, are looked for */
    public static FleetJournal open(Path file, String expectation, Instant now) {
        try {
            List<String> lines = Files.exists(file) && !isOld(file, now) ? Files.readAllLines(file) : List.of();
            if (!lines.isEmpty() && lines.get(0).equals(expectation)) {
                return new FleetJournal(file, new HashSet<>(lines.subList(1, lines.size())));
            }
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.writeString(file, expectation + "\n");
            return new FleetJournal(file, new HashSet<>());
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    private static boolean isOld(Path file, Instant now) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT));
    }

    public synchronized boolean has(Tenant tenant) {
        return done.contains(tenant.name());
    }

    /** On disk before this returns: a kill loses at most what is being read. */
    public synchronized void add(Tenant tenant) {
        try {
            Files.writeString(file, tenant.name() + "\n", StandardOpenOption.APPEND);
            done.add(tenant.name());
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    public void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw cannot(file, e);
        }
    }

    private static ProblemException cannot(Path file, IOException e) {
        return new ProblemException(
                "The journal " + file + " cannot be written: " + e.getMessage(), "make its folder writable.", e);
    }
}
