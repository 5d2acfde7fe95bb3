package io.github.schemacheck.deploy.changes;

import java.time.Instant;
import java.util.Map;

/**
 * What this machine remembers of the last image.
 *
 * @param project whose it is, with its folder
 * @param strategy that led to it
 * @param image its name
 * @param digest in the registry; empty while it was only built
 * @param files by path, of the content in the fingerprint
 */
public record Memory(
        String project,
        Instant time,
        Strategy strategy,
        String image,
        String digest,
        Fingerprint fingerprint,
        Map<String, HashedFile> files) {
    public Memory {
        files = Map.copyOf(files);
    }

    /** @param pushed the digest that it has in the registry */
    public Memory withDigest(String pushed, Instant at) {
        return new Memory(project, at, strategy, image, pushed, fingerprint, files);
    }
}
