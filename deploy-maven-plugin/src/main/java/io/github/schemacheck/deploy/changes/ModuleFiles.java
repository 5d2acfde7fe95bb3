package io.github.schemacheck.deploy.changes;

import java.util.Map;

/**
 * What a module's folder holds, as far as a deployment is concerned.
 *
 * @param folder from the top of the reactor, with slashes; empty for the top itself
 * @param digests by strategy, of the files that ask for it
 */
public record ModuleFiles(String folder, Map<Strategy, String> digests, Listing listing) {
    /** All files, read only by who has to name them. */
    @FunctionalInterface
    public interface Listing {
        /** @return by path below the module's folder; what {@code none} names is not there */
        Map<String, HashedFile> read();
    }

    public ModuleFiles {
        digests = Map.copyOf(digests);
    }

    /** @return as people find the file from the top */
    String shown(String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }
}
