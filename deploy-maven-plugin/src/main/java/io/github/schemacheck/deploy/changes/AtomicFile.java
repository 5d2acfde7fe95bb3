package io.github.schemacheck.deploy.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is always whole: whoever is killed while writing leaves the old one. */
final class AtomicFile {
    private AtomicFile() {}

    /** What cannot be written is not remembered; the next run does more. */
    static void write(Path file, byte[] bytes) {
        try {
            Path folder = Files.createDirectories(file.resolveSibling(""));
            Path next = Files.createTempFile(folder, file.getFileName().toString(), ".new");
            try {
                Files.write(next, bytes);
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            return;
        }
    }
}
