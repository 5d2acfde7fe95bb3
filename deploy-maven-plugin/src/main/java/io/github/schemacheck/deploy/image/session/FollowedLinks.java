package io.github.schemacheck.deploy.image.session;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The paths that a build needs, with those that symbolic links on the way lead to, inside the folder. */
final class FollowedLinks {
    private final Path root;
    private final Set<String> found = new TreeSet<>();

    private FollowedLinks(Path root) {
        this.root = root;
    }

    /** @return patterns of what has to travel; {@code .} among them for all */
    static List<String> below(Path root, List<String> wanted) throws IOException {
        FollowedLinks links = new FollowedLinks(root);
        for (String path : wanted) {
            links.follow(Path.of("/" + path).normalize());
        }
        return List.copyOf(links.found);
    }

    private void follow(Path wanted) throws IOException {
        Path here = Path.of("");
        for (int i = 0; i < wanted.getNameCount(); i++) {
            here = here.resolve(wanted.getName(i));
            List<Path> targets = targets(here);
            if (!targets.isEmpty()) {
                Path rest = i + 1 < wanted.getNameCount() ? wanted.subpath(i + 1, wanted.getNameCount()) : Path.of("");
                if (found.add(text(here))) {
                    for (Path target : targets) {
                        follow(target.resolve(rest).normalize());
                    }
                }
                return;
            }
        }
        found.add(text(here));
    }

    /** Where a link leads to; for a last name with wildcards, where those that it matches lead to. */
    private List<Path> targets(Path path) throws IOException {
        String name = path.getFileName().toString();
        if (!name.matches(".*[*?\\[].*")) {
            return target(path).stream().toList();
        }
        Path folder = root.resolve(path).getParent();
        if (folder == null || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> matcher.matches(entry.getFileName()))
                    .filter(Files::isSymbolicLink)
                    .flatMap(entry -> target(root.relativize(entry)).stream())
                    .toList();
        }
    }

    /** As seen with the folder as the root of all. */
    private java.util.Optional<Path> target(Path path) {
        Path file = root.resolve(path);
        if (!Files.isSymbolicLink(file)) {
            return java.util.Optional.empty();
        }
        try {
            return java.util.Optional.of(Path.of("/")
                    .resolve(path)
                    .resolveSibling(Files.readSymbolicLink(file))
                    .normalize());
        } catch (IOException e) {
            return java.util.Optional.empty();
        }
    }

    private static String text(Path path) {
        String text = path.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }
}
