package io.github.schemacheck.deploy.image.container;

import java.util.Arrays;

/** One file, as it is or is to be in a container. */
final class ContainerFile {
    private final String path;
    private final byte[] bytes;
    private final Rights rights;

    /** Who may do what with it: a program that does not run as root may read only what stays its own. */
    record Rights(int mode, long user, long group) {
        static Rights ofRoot(int mode) {
            return new Rights(mode, 0, 0);
        }
    }

    /** @param path absolute, in the container */
    ContainerFile(String path, byte[] bytes, Rights rights) {
        this.path = path;
        this.bytes = bytes.clone();
        this.rights = rights;
    }

    String path() {
        return path;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    Rights rights() {
        return rights;
    }

    /** Whether the other one holds the same; rights are the container's own affair. */
    boolean holdsTheSame(ContainerFile other) {
        return Arrays.equals(bytes, other.bytes);
    }
}
