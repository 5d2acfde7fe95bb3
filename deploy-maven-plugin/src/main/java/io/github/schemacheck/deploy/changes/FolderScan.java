package io.github.schemacheck.deploy.changes;

import io.github.schemacheck.deploy.changes.StatIndex.Entry;
import io.github.schemacheck.deploy.changes.StatIndex.Head;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hashes the files of a folder. What was hashed before is not read again where it looks the same by size, time, inode
 * and right to be executed, and was not written so shortly before that its time could not tell; where git says that its
 * tree is untouched, nothing is looked at.
 */
public final class FolderScan {
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
        // A folder above would exclude all there is; in a reactor the parent's is one.
        this.excluded = excluded.stream()
                .map(FolderScan::real)
                .filter(each -> !this.folder.startsWith(each))
                .collect(Collectors.toUnmodifiableSet());
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
        try {
            return new Look(shown).files();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private ProblemException unreadable(Exception e) {
        return new ProblemException(
                "The files of " + folder + " cannot be read: " + e.getMessage(),
                "make all of them readable, or move what does not belong there.",
                e);
    }

    /** One look at the folder, and what was known before. */
    private final class Look {
        private final String shown;
        private final Optional<GitTree> git = GitTree.of(folder, excluded);
        private final Optional<Head> head =
                index.head().filter(each -> each.triggers().equals(triggers.digest()));
        private final Optional<String> tree = git.flatMap(GitTree::name);
        private final Hashing hashing = Hashing.of(folder, triggers, clock);

        Look(String shown) {
            this.shown = shown;
        }

        ModuleFiles files() throws IOException {
            if (isStillUntouched()) {
                return remembered(head.get());
            }
            FolderWalk found = FolderWalk.of(folder, excluded);
            if (head.isEmpty() || head.get().seen() != found.seen()) {
                return compared(found);
            }
            if (isNewTree()) {
                index.write(head.get().in(tree, untouched()), entries());
            }
            return remembered(head.get());
        }

        private boolean isStillUntouched() {
            return head.filter(each -> each.untouched() && each.tree().equals(tree))
                    .flatMap(each -> git)
                    .filter(GitTree::isUntouched)
                    .isPresent();
        }

        /** Where a tree was touched it will hardly be untouched before there is another commit. */
        private boolean isNewTree() {
            return tree.isPresent()
                    && head.filter(each -> each.tree().equals(tree)).isEmpty();
        }

        /** To be asked when all files have been read, as one may have been written meanwhile. */
        private boolean untouched() {
            return isNewTree() && git.get().isUntouched();
        }

        private ModuleFiles remembered(Head known) {
            return new ModuleFiles(shown, known.digests(), () -> hashed(entries()));
        }

        /** The head may be whole where the rest is damaged. */
        private Map<String, Entry> entries() {
            Map<String, Entry> entries = index.entries();
            try {
                return entries.isEmpty()
                        ? hashing.again(
                                Map.of(), FolderWalk.of(folder, excluded).files())
                        : entries;
            } catch (IOException | UncheckedIOException e) {
                throw unreadable(e);
            }
        }

        private ModuleFiles compared(FolderWalk found) {
            Map<String, Entry> before = head.isPresent() ? index.entries() : Map.of();
            Map<String, Entry> entries = hashing.again(before, found.files());
            Map<Strategy, String> digests = Digests.of(entries);
            long seen = entries.values().stream().anyMatch(Entry::racy) ? Head.UNSEEN : found.seen();
            index.write(new Head(tree, untouched(), seen, triggers.digest(), digests), entries);
            return new ModuleFiles(shown, digests, () -> hashed(entries));
        }
    }

    private static Map<String, HashedFile> hashed(Map<String, Entry> entries) {
        return entries.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .hashed()));
    }
}
