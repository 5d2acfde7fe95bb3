package io.github.schemacheck.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
}
