package io.github.schemacheck.history;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The files that people wrote for a project: without dependencies, results of builds, hidden folders, test data, and
 * other modules of a build.
 *
 * @param all in the order of their paths
 */
public record ProjectFiles(Path base, List<Path> all) {
    private static final Set<String> NOT_WRITTEN_HERE =
            Set.of("target", "build", "dist", "node_modules", "venv", "site-packages", "__pycache__");
    private static final Set<Path> FOR_TESTS = Set.of(Path.of("src", "test"), Path.of("src", "it"));

    public ProjectFiles {
        all = List.copyOf(all);
    }

    /** @param folder of a project or of one module of it */
    public static ProjectFiles below(Path folder) {
        Path base = folder.toAbsolutePath().normalize();
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(base, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return dir.equals(base) || counts(base, dir)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new ProblemException("The folder " + base + " cannot be read.", "make it readable.", e);
        }
        files.sort(null);
        return new ProjectFiles(base, files);
    }

    private static boolean counts(Path base, Path folder) {
        String name = String.valueOf(folder.getFileName());
        return !name.startsWith(".")
                && !NOT_WRITTEN_HERE.contains(name)
                && !FOR_TESTS.contains(base.relativize(folder))
                && !Files.exists(folder.resolve("pom.xml"));
    }

    List<Path> named(String name) {
        return all.stream()
                .filter(file -> String.valueOf(file.getFileName()).equals(name))
                .toList();
    }

    /** @throws ProblemException where it cannot be read */
    String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new ProblemException("The file " + shown(file) + " cannot be read.", "make it readable.", e);
        }
    }

    /** @return as people of the project say it, with slashes */
    String shown(Path path) {
        String shown = base.relativize(path).toString().replace('\\', '/');
        return shown.isEmpty() ? "." : shown;
    }
}
