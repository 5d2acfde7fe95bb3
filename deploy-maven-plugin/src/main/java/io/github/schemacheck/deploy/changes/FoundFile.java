package io.github.schemacheck.deploy.changes;

/**
 * A file or link as its folder shows it, before anybody reads it.
 *
 * @param path below the folder that is looked through, with slashes
 * @param modified in nanoseconds
 * @param inode a hash of the file's key; 0 where the file system has none
 */
record FoundFile(String path, long size, long modified, int inode, boolean link, boolean executable) {
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
