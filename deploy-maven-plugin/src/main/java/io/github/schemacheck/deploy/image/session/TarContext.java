package io.github.schemacheck.deploy.image.session;

import io.github.schemacheck.deploy.image.context.DockerIgnore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * A whole context as one file, for engines that open no session.
 *
 * @param dockerfile its name in the archive
 */
public record TarContext(Path file, String dockerfile, Travelled travelled) implements AutoCloseable {
    private static final String OUTSIDE = ".dockerfile.of-this-build";

    /**
     * The Dockerfile comes first and times are whole seconds: an engine that meets an extended header at the front
     * takes the archive itself for the Dockerfile.
     */
    public static TarContext write(Path context, Path dockerfile, DockerIgnore ignore) throws IOException {
        String name = dockerfile.startsWith(context)
                ? context.relativize(dockerfile).toString().replace('\\', '/')
                : OUTSIDE;
        TarContext tar = new TarContext(Files.createTempFile("context", ".tar"), name, new Travelled());
        try (TarArchiveOutputStream out =
                new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(tar.file)), "UTF-8")) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            out.setAddPaxHeadersForNonAsciiNames(true);
            tar.add(out, SyncEntry.of(name, dockerfile));
            SyncWalk.through(context, ignore, entry -> {
                if (!entry.path().equals(name)) {
                    tar.add(out, entry);
                }
            });
        }
        return tar;
    }

    private void add(TarArchiveOutputStream out, SyncEntry entry) throws IOException {
        boolean link = entry.attributes().isSymbolicLink();
        TarArchiveEntry header = link
                ? new TarArchiveEntry(entry.path(), TarConstants.LF_SYMLINK)
                : new TarArchiveEntry(entry.isFolder() ? entry.path() + "/" : entry.path());
        header.setMode((int) entry.permissions());
        Instant modified = entry.attributes().lastModifiedTime().toInstant();
        header.setLastModifiedTime(FileTime.from(Instant.ofEpochSecond(modified.getEpochSecond())));
        if (link) {
            header.setLinkName(Files.readSymbolicLink(entry.file()).toString().replace('\\', '/'));
        }
        header.setSize(entry.isFile() ? entry.attributes().size() : 0);
        travelled.tell();
        out.putArchiveEntry(header);
        if (entry.isFile()) {
            travelled.send(entry.path());
            travelled.send(Files.copy(entry.file(), out));
        }
        out.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
