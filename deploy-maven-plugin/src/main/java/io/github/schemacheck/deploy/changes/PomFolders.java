package io.github.schemacheck.deploy.changes;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;

/** Modules as they lie on the disk, whichever of them Maven was given. */
public final class PomFolders {
    /** Of a module: a POM in there is a test's or an example. */
    private static final Set<String> NO_MODULES = Set.of("src", "target");

    private PomFolders() {}

    /**
     * @param root absolute
     * @return each folder with a pom.xml, the root among them where it has one; may be empty
     * @throws ProblemException where a folder cannot be read
     */
    public static Set<Path> in(Path root) {
        Search search = new Search();
        try {
            Files.walkFileTree(root, search);
        } catch (IOException e) {
            throw new ProblemException(
                    "The folders of " + root + " cannot be read: " + e.getMessage(),
                    "make all of them readable, or move what does not belong there.",
                    e);
        }
        return search.found;
    }

    private static final class Search extends SimpleFileVisitor<Path> {
        private final Set<Path> found = new TreeSet<>();

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            if (FolderWalk.NOT_LOOKED_AT.contains(name)
                    || (NO_MODULES.contains(name) && found.contains(folder.resolveSibling("")))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (Files.isRegularFile(folder.resolve("pom.xml"))) {
                found.add(folder);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
