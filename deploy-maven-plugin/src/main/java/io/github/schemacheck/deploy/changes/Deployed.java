package io.github.schemacheck.deploy.changes;

import java.util.Map;
import java.util.Optional;

/**
 * What is compared with.
 *
 * @param where it is known from, for people
 * @param files by path, where this machine remembers those of just this content
 */
public record Deployed(String where, Fingerprint fingerprint, Optional<Map<String, HashedFile>> files) {
    public Deployed {
        files = files.map(Map::copyOf);
    }
}
