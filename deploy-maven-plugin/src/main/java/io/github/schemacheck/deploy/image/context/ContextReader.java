package io.github.schemacheck.deploy.image.context;

import io.github.schemacheck.deploy.image.context.BuildContext.Part;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up what a folder holds. Links are not followed, as the engine does not follow them. */
public final class ContextReader extends SimpleFileVisitor<Path> {
    /** At the top or below: what a tool made, what an editor keeps, what holds secrets. */
    private static final Set<String> NOTABLE =
            Set.of(".git", ".svn", ".hg", "node_modules", ".idea", ".vscode", ".settings", ".gradle", ".m2", ".env");

    private final Path root;
    private final Deque<DockerIgnore.Walk> walks = new ArrayDeque<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Part> notable = new LinkedHashMap<>();
    private @Nullable Path inside;

    private ContextReader(Path root, DockerIgnore ignore) {
        this.root = root;
        walks.push(ignore.top());
    }

    /** @throws ProblemException where the folder cannot be read */
    public static BuildContext read(Path root, DockerIgnore ignore) {
        ContextReader reader = new ContextReader(root, ignore);
        try (Stream<Path> top = Files.list(root)) {
            Set<String> names =
                    top.map(path -> path.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            Files.walkFileTree(root, reader);
            return new BuildContext(names, List.copyOf(reader.parts.values()), List.copyOf(reader.notable.values()));
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(
                    "The build context " + root + " cannot be read: " + e.getMessage(),
                    "make all of it readable, or put what is not meant for the image into .dockerignore.",
                    e);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        DockerIgnore.Walk walk = walk(folder);
        if (walk.isClosed()) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        walks.push(walk);
        inside = inside == null && isNotable(folder) ? folder : inside;
        return FileVisitResult.CONTINUE;
    }

    /** A package may be called target as well: Maven's stands beside a POM. */
    private static boolean isNotable(Path path) {
        String name = path.getFileName().toString();
        return NOTABLE.contains(name) || (name.equals("target") && Files.exists(path.resolveSibling("pom.xml")));
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
        if (e != null) {
            throw e;
        }
        walks.pop();
        inside = folder.equals(inside) ? null : inside;
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!walk(file).isIgnored()) {
            count(file, Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? attributes.size() : 0);
        }
        return FileVisitResult.CONTINUE;
    }

    private DockerIgnore.Walk walk(Path path) {
        return Objects.requireNonNull(walks.peek()).into(below(path));
    }

    private void count(Path file, long bytes) {
        add(parts, root.relativize(file).getName(0).toString(), bytes);
        Path unwanted = inside == null && isNotable(file) ? file : inside;
        if (unwanted != null) {
            add(notable, below(unwanted), bytes);
        }
    }

    private static void add(Map<String, Part> to, String path, long bytes) {
        to.merge(path, new Part(path, 1, bytes), Part::plus);
    }

    private String below(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
