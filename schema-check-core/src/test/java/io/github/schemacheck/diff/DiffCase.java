package io.github.schemacheck.diff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder: {@code from.sql}, {@code to.sql}, {@code changes.txt} with what is told, {@code changes.<major>.txt} where
 * a server differs, and {@code since.txt} with the first major version that has the feature.
 */
record DiffCase(Path folder) {
    static final Path ROOT = Path.of("src/test/cases/diff");

    static List<DiffCase> all() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("from.sql"))
                    .map(file -> new DiffCase(file.getParent()))
                    .sorted((one, other) -> one.folder.compareTo(other.folder))
                    .toList();
        }
    }

    String name() {
        return ROOT.relativize(folder).toString();
    }

    String from() throws IOException {
        return Files.readString(folder.resolve("from.sql"));
    }

    String to() throws IOException {
        return Files.readString(folder.resolve("to.sql"));
    }

    boolean appliesTo(int major) throws IOException {
        Path since = folder.resolve("since.txt");
        return !Files.exists(since)
                || major >= Integer.parseInt(Files.readString(since).strip());
    }

    /** @return null where nobody has said yet what is expected */
    List<String> expected(int major) throws IOException {
        Path file = expectedFile(major);
        return Files.exists(file) ? Files.readAllLines(file) : null;
    }

    void accept(int major, List<String> changes) throws IOException {
        Files.write(expectedFile(major), changes);
    }

    private Path expectedFile(int major) {
        Path own = folder.resolve("changes." + major + ".txt");
        return Files.exists(own) ? own : folder.resolve("changes.txt");
    }
}
