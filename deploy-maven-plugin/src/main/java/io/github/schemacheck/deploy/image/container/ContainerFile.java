package io.github.schemacheck.deploy.image.container;

import java.util.Arrays;

/** One file, as it is or is to be in a container. */
final class ContainerFile {
    private final String path;
    private final byte[] bytes;
    private final int mode;

    /**
     * @param path absolute, in the container
     * @param mode its permissions
     */
    ContainerFile(String path, byte[] bytes, int mode) {
        this.path = path;
        this.bytes = bytes.clone();
        this.mode = mode;
    }

    String path() {
        return path;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    int mode() {
        return mode;
    }

    /** Whether the other one holds the same; permissions are the container's own affair. */
    boolean holdsTheSame(ContainerFile other) {
        return Arrays.equals(bytes, other.bytes);
    }
}
