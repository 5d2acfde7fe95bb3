package io.github.schemacheck.deploy.changes;

import io.github.schemacheck.deploy.changes.StatIndex.Entry;
import io.github.schemacheck.deploy.changes.StatIndex.Head;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Hashes the files of a folder. What was hashed before is not read again where it looks the same by size, time and
 * inode, and was not written so shortly before that its time could not tell; where git says that its tree is untouched,
 * nothing is looked at.
 */
public final class FolderScan {
    /** No file system has coarser times, and no clock of a server that we want to trust is further ahead. */
    private static final Duration RACY = Duration.ofSeconds(2);

    private final Path folder;
    private final Set<Path> excluded;
    private final Triggers triggers;
    private final StatIndex index;
    private final Clock clock;

    /**
     * @param excluded folders that are not looked into, absolute
     * @param index where is remembered what was hashed; need not exist
     */
    public FolderScan(Path folder, Set<Path> excluded, Triggers triggers, Path index, Clock clock) {
        this.folder = real(folder);
        this.excluded = excluded.stream().map(FolderScan::real).collect(Collectors.toUnmodifiableSet());
        this.triggers = triggers;
        this.index = new StatIndex(index);
        this.clock = clock;
    }

    /** As git tells paths; a folder that is not there excludes nothing. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /**
     * @param shown the folder, from the top of the reactor
     * @throws ProblemException where a file cannot be read
     */
    public ModuleFiles scan(String shown) {
        Optional<Head> head = index.head().filter(each -> each.triggers().equals(triggers.digest()));
        GitTree git = new GitTree(folder, excluded);
        Optional<String> tree = git.untouched();
        if (tree.isPresent() && head.isPresent() && head.get().tree().equals(tree.get())) {
            return new ModuleFiles(shown, head.get().digests(), () -> hashed(index.entries()));
        }
        try {
            return read(shown, head, tree.isEmpty() ? Optional.empty() : Optional.of(git));
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(
                    "The files of " + folder + " cannot be read: " + e.getMessage(),
                    "make all of them readable, or move what does not belong there.",
                    e);
        }
    }

    private ModuleFiles read(String shown, Optional<Head> head, Optional<GitTree> git) throws IOException {
        CompletableFuture<Map<String, Entry>> known = head.isEmpty()
                ? CompletableFuture.completedFuture(Map.of())
                : CompletableFuture.supplyAsync(index::entries);
        long racy = TimeUnit.MILLISECONDS.toNanos(clock.millis()) - RACY.toNanos();
        Collection<List<FoundFile>> found = FolderWalk.of(folder, excluded);
        Map<String, Entry> before = known.join();
        Map<String, Entry> still = new HashMap<>(before.size() * 2);
        List<FoundFile> others = new ArrayList<>();
        for (List<FoundFile> files : found) {
            for (FoundFile file : files) {
                Entry entry = before.get(file.path());
                if (entry != null && entry.isStill(file)) {
                    still.put(file.path(), entry);
                } else {
                    others.add(file);
                }
            }
        }
        Map<String, Entry> hashed = hash(others, racy);
        boolean same = head.isPresent() && hashed.isEmpty() && still.size() == before.size();
        still.putAll(hashed);
        Map<Strategy, String> digests = same ? head.get().digests() : Digests.of(still);
        // A file may have been written since git was asked.
        String tree = git.flatMap(GitTree::untouched).orElse("");
        if (!same || !head.get().tree().equals(tree)) {
            index.write(new Head(tree, triggers.digest(), digests), still);
        }
        return new ModuleFiles(shown, digests, () -> hashed(still));
    }

    /** What no deployment holds is not even read. */
    private Map<String, Entry> hash(List<FoundFile> files, long racy) {
        Triggers.Compiled compiled = triggers.compile();
        Map<String, Entry> entries = new ConcurrentHashMap<>();
        files.parallelStream().forEach(file -> {
            Strategy strategy = compiled.of(file.path());
            if (strategy != Strategy.NONE) {
                entries.put(file.path(), entry(file, strategy, racy));
            }
        });
        return entries;
    }

    private Entry entry(FoundFile file, Strategy strategy, long racy) {
        try {
            return new Entry(
                    file.size(),
                    file.modified(),
                    file.inode(),
                    file.modified() >= racy,
                    new HashedFile(strategy, FileHash.of(folder, file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, HashedFile> hashed(Map<String, Entry> entries) {
        return entries.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .hashed()));
    }
}
