package io.github.schemacheck.benchmarks;

import io.github.schemacheck.deploy.changes.FileHash;
import io.github.schemacheck.deploy.changes.FolderScan;
import io.github.schemacheck.deploy.changes.Triggers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One look at a folder, as a program: the way, the folder, the file of what was remembered. */
final class Look {
    enum Way {
        HASHED,
        FIRST,
        AGAIN,
        CHANGED
    }

    private Look() {}

    public static void main(String[] words) throws IOException {
        Path folder = Path.of(words[1]);
        Path memory = Path.of(words[2]);
        switch (Way.valueOf(words[0])) {
            case HASHED -> hash(folder);
            case FIRST -> {
                Files.deleteIfExists(memory);
                scan(folder, memory);
            }
            case AGAIN -> scan(folder, memory);
            case CHANGED -> {
                Files.writeString(folder.resolve(LargeFolder.ONE), Instant.now().toString());
                scan(folder, memory);
            }
        }
    }

    private static void hash(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Iterator<Path> each = files.iterator(); each.hasNext(); ) {
                FileHash.of(each.next());
            }
        }
    }

    private static void scan(Path folder, Path memory) {
        new FolderScan(folder, Set.of(), Triggers.standard(List.of()), memory, Clock.systemUTC()).scan("");
    }
}
