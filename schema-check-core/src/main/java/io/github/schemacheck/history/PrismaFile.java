package io.github.schemacheck.history;

import io.github.schemacheck.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One folder of {@code prisma/migrations}.
 *
 * @param script the bytes of its migration.sql, one character each; empty where it has none, which stops Prisma (P3015)
 */
public record PrismaFile(String name, Optional<String> script) {
    /**
     * Every folder counts, hidden ones too; plain files do not.
     *
     * @return in the order in which Prisma runs them: byte order of the names
     */
    public static List<PrismaFile> read(Path migrations) throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(migrations)) {
            folders = entries.filter(Files::isDirectory).toList();
        }
        List<PrismaFile> files = new ArrayList<>();
        for (Path folder : folders) {
            Path script = folder.resolve("migration.sql");
            Optional<String> text = Files.isRegularFile(script)
                    ? Optional.of(Files.readString(script, StandardCharsets.ISO_8859_1))
                    : Optional.empty();
            files.add(new PrismaFile(String.valueOf(folder.getFileName()), text));
        }
        files.sort(Comparator.comparing(f -> f.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        return List.copyOf(files);
    }

    /** @return as Prisma records it; that of an empty file where there is none */
    public String checksum() {
        return checksum(script.orElse(""));
    }

    boolean hasChecksum(String applied) {
        return script.filter(text -> checksum(text).equals(applied)).isPresent();
    }

    /** The same text with the other line ends, as a checkout on Windows makes it. */
    boolean hasChecksumButForLineEnds(String applied) {
        String lf = script.orElse("").replace("\r\n", "\n");
        return script.isPresent()
                && (checksum(lf).equals(applied)
                        || checksum(lf.replace("\n", "\r\n")).equals(applied));
    }

    private static String checksum(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
