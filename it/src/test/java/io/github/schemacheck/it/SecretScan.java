package io.github.schemacheck.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * No file that a build left holds the password: reports, receipts, caches, whatever their form. Only what the build was
 * given does, which has its place among the sources.
 *
 * @param folder in which the build ran
 * @param source what it was made from
 */
record SecretScan(Path folder, Path source) {
    /** @param folder as the invoker lays it out: {@code it/target/it/name} */
    static SecretScan of(Path folder) {
        Path module = folder.resolve("../../..").normalize();
        return new SecretScan(folder, module.resolve("src/it").resolve(folder.getFileName()));
    }

    void verify() throws IOException {
        if (!Files.isDirectory(source)) {
            throw new AssertionError("what the build was made from is not in " + source);
        }
        List<Path> found = found();
        if (!found.isEmpty()) {
            throw new AssertionError("the password stands in " + found);
        }
    }

    List<Path> found() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !Files.exists(source.resolve(file)) && !file.endsWith("build.log"))
                    .filter(this::holdsSecret)
                    .toList();
        }
    }

    /** In whatever encoding text is there, the letters of the password are these bytes. */
    private boolean holdsSecret(Path file) {
        try {
            String text = new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1);
            return text.contains(LiveDatabase.PASSWORD);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
