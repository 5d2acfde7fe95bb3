package io.github.schemacheck.deploy.changes;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.concurrent.TimeUnit;

/**
 * A file or link as its folder shows it, before anybody reads it.
 *
 * @param path below the folder that is looked through, with slashes
 * @param modified in nanoseconds
 * @param inode a hash of the file's key; 0 where the file system has none
 */
record FoundFile(String path, long size, long modified, int inode, boolean link, boolean executable) {
    /** @param attributes of POSIX, where the right to execute counts; of a link itself, where links count */
    static FoundFile of(String path, BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return new FoundFile(
                path,
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                key == null ? 0 : key.hashCode(),
                attributes.isSymbolicLink(),
                !attributes.isSymbolicLink()
                        && attributes instanceof PosixFileAttributes posix
                        && posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE));
    }

    /** @return 64 bits of all of it, spread well enough to be added up with those of other files */
    long mark() {
        long mark = size * 31 + modified;
        mark = mix(mark) + inode;
        mark = mix(mark) + (link ? 2 : 0) + (executable ? 1 : 0);
        for (int i = 0; i < path.length(); i++) {
            mark = (mark ^ path.charAt(i)) * 0x100000001b3L;
        }
        return mix(mark);
    }

    /** The last step of SplitMix64. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
