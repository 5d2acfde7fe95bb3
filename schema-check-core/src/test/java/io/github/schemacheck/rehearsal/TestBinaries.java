package io.github.schemacheck.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The archives that the build put aside for tests. */
final class TestBinaries {
    private TestBinaries() {}

    static InputStream archive(int major) throws IOException {
        Path jar = Path.of(System.getProperty("postgres.binaries"), major + ".jar");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            return new ByteArrayInputStream(zip.getInputStream(archive).readAllBytes());
        }
    }

    /** @return a work directory below, with the binaries that all tests unpack only once */
    static Path workIn(Path folder) {
        try {
            Path unpacked = Files.createDirectories(
                    Path.of(System.getProperty("postgres.binaries")).resolveSibling("unpacked-postgres"));
            Path work = Files.createDirectories(folder.resolve("work"));
            if (!Files.exists(work.resolve("binaries"))) {
                Files.createSymbolicLink(work.resolve("binaries"), unpacked.toAbsolutePath());
            }
            return work;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
