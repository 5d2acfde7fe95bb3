package io.github.schemacheck.deploy.image.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.concurrent.TimeUnit;

/**
 * A file, folder or symbolic link, as the engine is told of it.
 *
 * @param path below the folder, with slashes
 */
record SyncEntry(String path, Path file, BasicFileAttributes attributes) {
    /** Bits of Go's {@code os.FileMode}, not of Unix. */
    private static final long FOLDER = 1L << 31;

    private static final long LINK = 1L << 27;

    static SyncEntry of(String path, Path file) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Class<? extends BasicFileAttributes> kind = posix ? PosixFileAttributes.class : BasicFileAttributes.class;
        return new SyncEntry(path, file, Files.readAttributes(file, kind, LinkOption.NOFOLLOW_LINKS));
    }

    boolean isFolder() {
        return attributes.isDirectory();
    }

    boolean isFile() {
        return attributes.isRegularFile();
    }

    /** Sockets and devices are nothing that a build could copy. */
    boolean travels() {
        return !attributes.isOther();
    }

    /** Files belong to root there, whoever builds. */
    byte[] stat() throws IOException {
        Proto stat = new Proto()
                .text(1, path)
                .number(2, mode())
                .number(5, isFile() ? attributes.size() : 0)
                .number(6, attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
        if (attributes.isSymbolicLink()) {
            stat.text(7, Files.readSymbolicLink(file).toString().replace('\\', '/'));
        }
        return stat.written();
    }

    private long mode() {
        long kind = isFolder() ? FOLDER : attributes.isSymbolicLink() ? LINK : 0;
        return kind | permissions();
    }

    /** Where a file system knows none, everything may be run, as docker itself has it there. */
    long permissions() {
        if (!(attributes instanceof PosixFileAttributes posix)) {
            return 0b111_101_101;
        }
        long bits = 0;
        for (PosixFilePermission each : posix.permissions()) {
            bits |= switch (each) {
                case OWNER_READ -> 0b100_000_000;
                case OWNER_WRITE -> 0b010_000_000;
                case OWNER_EXECUTE -> 0b001_000_000;
                case GROUP_READ -> 0b000_100_000;
                case GROUP_WRITE -> 0b000_010_000;
                case GROUP_EXECUTE -> 0b000_001_000;
                case OTHERS_READ -> 0b000_000_100;
                case OTHERS_WRITE -> 0b000_000_010;
                case OTHERS_EXECUTE -> 0b000_000_001;
            };
        }
        return bits;
    }
}
