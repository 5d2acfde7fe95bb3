package io.github.schemacheck.history.changelog;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where changelogs are looked for, as on a class path.
 *
 * @param base of the project, from which files are said to people
 * @param roots the first one that has a file counts
 */
public record Resources(Path base, List<Path> roots) {
    public Resources {
        roots = List.copyOf(roots);
    }

    /**
     * The form in which Liquibase compares paths.
     *
     * @return without {@code classpath:}, without a slash before it, with {@code .} and {@code ..} gone
     */
    public static String normalized(String path) {
        String text = path.replaceFirst("^classpath\\*?:", "").replace('\\', '/');
        String bare = text.replaceFirst("^[A-Za-z]:", "").replaceFirst("^/+", "");
        return Path.of(bare).normalize().toString().replace('\\', '/');
    }

    Optional<Path> file(String path) {
        return roots.stream()
                .map(root -> root.resolve(normalized(path)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** @return files below that folder by their paths, in Liquibase's order */
    Map<String, Path> below(String folder, int least, int most) throws IOException {
        Map<String, Path> found = new LinkedHashMap<>();
        for (Path root : roots) {
            Path top = root.resolve(normalized(folder));
            if (Files.isDirectory(top)) {
                try (Stream<Path> files = Files.walk(top, Math.max(most, 1), FileVisitOption.FOLLOW_LINKS)) {
                    files.filter(Files::isRegularFile)
                            .filter(file -> top.relativize(file).getNameCount() >= least)
                            .forEach(file -> found.putIfAbsent(
                                    root.relativize(file).toString().replace('\\', '/'), file));
                }
            }
        }
        Map<String, Path> sorted = new LinkedHashMap<>();
        found.keySet().stream()
                .sorted(Comparator.comparing((String path) -> path.replace("WEB-INF/classes/", "")))
                .forEach(path -> sorted.put(path, found.getOrDefault(path, base)));
        return sorted;
    }

    /** @return the path of a file as Liquibase would say it; empty where no root has it */
    public Optional<String> path(Path file) {
        return roots.stream()
                .filter(file::startsWith)
                .map(root -> root.relativize(file).toString().replace('\\', '/'))
                .findFirst();
    }

    String shown(Path file) {
        return base.relativize(file).toString().replace('\\', '/');
    }
}
