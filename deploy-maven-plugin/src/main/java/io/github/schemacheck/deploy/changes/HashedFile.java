package io.github.schemacheck.deploy.changes;

/**
 * One file as it is deployed.
 *
 * @param hash SHA-256 in hexadecimal, with {@code +x} behind it where the file can be executed; of a link {@code ->}
 *     and the hash of where it leads
 */
public record HashedFile(Strategy strategy, String hash) {}
