package io.github.schemacheck.deploy.changes;

/**
 * One file as it is deployed.
 *
 * @param hash SHA-256 in hexadecimal, with {@code +x} behind it where the file can be executed; of a link {@code ->}
 *     and the hash of where it leads
 */
public record HashedFile(Strategy strategy, String hash) {
    static final String EXECUTABLE = "+x";

    /** @return whether it is executed or not as the file is found */
    boolean isOf(FoundFile found) {
        return hash.endsWith(EXECUTABLE) == found.executable();
    }
}
