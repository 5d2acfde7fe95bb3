package io.github.schemacheck.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/**
 * A file of a migration location, on disk or in a jar.
 *
 * @param name relative to its location, with {@code /}: {@code sub/V1__x.sql}
 * @param container the file itself, or the jar that holds it
 * @param entry the name inside the jar; empty for a file on disk
 */
public record ScriptFile(String name, Path container, String entry) {
    /** @return the name without folders */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** @return where it is, for people */
    public String origin() {
        return entry.isEmpty() ? container.toString() : container + "!/" + entry;
    }

    /** @throws UncheckedIOException where it cannot be read any more */
    public byte[] bytes() {
        try {
            if (entry.isEmpty()) {
                return Files.readAllBytes(container);
            }
            try (ZipFile jar = new ZipFile(container.toFile());
                    InputStream in = jar.getInputStream(jar.getEntry(entry))) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + origin(), e);
        }
    }
}
