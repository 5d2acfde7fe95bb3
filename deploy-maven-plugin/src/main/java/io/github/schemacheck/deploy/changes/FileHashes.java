package io.github.schemacheck.deploy.changes;

import io.github.schemacheck.deploy.changes.StatIndex.Entry;
import io.github.schemacheck.deploy.changes.StatIndex.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * SHA-256 of files from anywhere, remembered as {@link FolderScan} does: half of the time of a small build goes into
 * reading its dependencies, which hardly ever change.
 *
 * @param index where is remembered what was hashed; need not exist
 */
public record FileHashes(Path index, Clock clock) {
    private static final Head NO_FOLDER = new Head(Optional.empty(), false, Head.UNSEEN, "", Map.of());

    /**
     * Forgets all other files.
     *
     * @param files links among them are followed
     * @return by file, in hexadecimal
     * @throws IOException where one cannot be read
     */
    public Map<Path, String> of(Collection<Path> files) throws IOException {
        StatIndex known = new StatIndex(index);
        Map<String, Entry> before = known.entries();
        Map<String, Entry> now = hash(before, files);
        if (!now.equals(before)) {
            known.write(NO_FOLDER, now);
        }
        Map<Path, String> hashes = new TreeMap<>();
        now.forEach((file, entry) -> hashes.put(Path.of(file), entry.hashed().hash()));
        return hashes;
    }

    private Map<String, Entry> hash(Map<String, Entry> before, Collection<Path> files) throws IOException {
        List<FoundFile> found = new ArrayList<>();
        for (Path file : files) {
            found.add(FoundFile.of(file.toString(), Files.readAttributes(file, BasicFileAttributes.class)));
        }
        try {
            // What its path resolves is absolute: the folder does not count.
            return Hashing.of(index.toAbsolutePath().getRoot(), clock).again(before, found);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
