package io.github.schemacheck.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Where the servers of tests keep their data: in memory where the machine has room there, as each new database is
 * hundreds of new files.
 */
final class ServerData {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 4L << 30;
    private static final AtomicInteger SERVERS = new AtomicInteger();

    private ServerData() {}

    /** @return a folder that does not exist yet; its name begins with this process, so that leftovers are known */
    static Path next() {
        try {
            Path all = Files.createDirectories(fastest().resolve("schema-check-" + System.getProperty("user.name")));
            try (Stream<Path> folders = Files.list(all)) {
                folders.filter(ServerData::isLeftOver).forEach(ServerData::delete);
            }
            return all.resolve(ProcessHandle.current().pid() + "-" + SERVERS.incrementAndGet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path fastest() throws IOException {
        boolean inMemory =
                Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
        return inMemory ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static boolean isLeftOver(Path folder) {
        String pid = folder.getFileName().toString().replaceFirst("-.*", "");
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .isEmpty();
    }

    /** A server that outlived its tests ends by itself once its folder is gone. */
    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Tests that begin at the same time may sweep too.
            return;
        }
    }
}
