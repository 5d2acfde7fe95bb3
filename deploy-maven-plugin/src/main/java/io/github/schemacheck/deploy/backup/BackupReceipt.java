package io.github.schemacheck.deploy.backup;

import java.util.List;

/**
 * What a backup left behind.
 *
 * @param file absolute
 * @param sha256 of it, in hexadecimal
 * @param bytes its size
 * @param database its address, without a password
 * @param entries how many objects the dump lists
 * @param restore commands that make a new database of it; without a password
 */
public record BackupReceipt(
        String file,
        String sha256,
        long bytes,
        String database,
        Versions versions,
        Times times,
        int entries,
        List<String> restore) {
    public BackupReceipt {
        restore = List.copyOf(restore);
    }

    /** As the programs say them themselves. */
    public record Versions(String server, String dump) {}

    /** In ISO 8601, UTC. */
    public record Times(String begun, String ended) {}
}
