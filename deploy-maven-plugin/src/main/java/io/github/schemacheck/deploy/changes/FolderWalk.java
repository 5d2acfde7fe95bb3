package io.github.schemacheck.deploy.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.LongAdder;

/** Finds all files of a folder, in several threads: the time goes into asking the system for one file after another. */
final class FolderWalk {
    /** What tools keep beside sources, wherever it is. */
    static final Set<String> NOT_LOOKED_AT =
            Set.of(".git", ".svn", ".hg", ".idea", ".vscode", ".settings", ".gradle", "node_modules");

    private static final long EMPTY = 1;

    private final Set<Path> excluded;
    private final Class<? extends BasicFileAttributes> kind;
    private final Queue<List<FoundFile>> found = new ConcurrentLinkedQueue<>();
    private final LongAdder marks = new LongAdder();

    private FolderWalk(Path root, Set<Path> excluded) {
        this.excluded = excluded;
        this.kind = root.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? PosixFileAttributes.class
                : BasicFileAttributes.class;
    }

    /** @param excluded absolute; the build's own folder, and the other modules' */
    static FolderWalk of(Path root, Set<Path> excluded) throws IOException {
        FolderWalk walk = new FolderWalk(root, excluded);
        try {
            walk.new Folder(root, "").invoke();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return walk;
    }

    List<FoundFile> files() {
        return found.stream().flatMap(List::stream).toList();
    }

    /** @return the same for the same files as they look, in whatever order they were found */
    long seen() {
        return EMPTY + marks.sum();
    }

    /** One folder, with those in it. */
    private final class Folder extends RecursiveAction {
        private static final long serialVersionUID = 1L;

        private final transient Path path;
        private final String prefix;

        Folder(Path path, String prefix) {
            this.path = path;
            this.prefix = prefix;
        }

        @Override
        protected void compute() {
            List<FoundFile> files = new ArrayList<>();
            List<Folder> folders = new ArrayList<>();
            try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                for (Path child : children) {
                    String name = child.getFileName().toString();
                    if (!NOT_LOOKED_AT.contains(name)) {
                        look(child, prefix + name, files, folders);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            found.add(files);
            marks.add(files.stream().mapToLong(FoundFile::mark).sum());
            ForkJoinTask.invokeAll(folders);
        }

        private void look(Path child, String name, List<FoundFile> files, List<Folder> folders) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(child, kind, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isDirectory()) {
                files.add(FoundFile.of(name, attributes));
            } else if (!excluded.contains(child)) {
                folders.add(new Folder(child, name + "/"));
            }
        }
    }
}
