package io.github.schemacheck.deploy.changes;

/**
 * A file or link as its folder shows it, before anybody reads it.
 *
 * @param path below the folder that is looked through, with slashes
 * @param modified in nanoseconds
 * @param inode a hash of the file's key; 0 where the file system has none
 */
record FoundFile(String path, long size, long modified, int inode, boolean link, boolean executable) {}
