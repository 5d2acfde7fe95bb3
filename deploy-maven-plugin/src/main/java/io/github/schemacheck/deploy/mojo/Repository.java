package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.report.Places;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The repository that a build is in; Maven may have been called in a folder of it.
 *
 * @param from where Maven was called
 */
record Repository(Path from) {
    /** @return the nearest folder with {@code .git} (a file, in a work tree), else where Maven was called */
    Path root() {
        Path folder = from.toAbsolutePath().normalize();
        while (folder != null && !Files.exists(folder.resolve(".git"))) {
            folder = folder.getParent();
        }
        return folder == null ? from : folder;
    }

    /** @param pom of the module that is looked at; may be elsewhere, as with {@code -f} */
    Places places(File pom) {
        Path root = root();
        Path file = pom.toPath().toAbsolutePath().normalize();
        return file.startsWith(root.toAbsolutePath().normalize())
                ? new Places(root, file)
                : new Places(file.resolveSibling("").normalize(), file);
    }
}
