package io.github.schemacheck.data;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The assertions of a project: every {@code .sql} below a folder. */
public final class AssertionFolder {
    /** In the project, unless told otherwise. */
    public static final String DEFAULT = "schema-check/assertions";

    private static final String SUFFIX = ".sql";

    private AssertionFolder() {}

    /**
     * @return ordered by name; empty where the folder has no such file
     * @throws ProblemException for a folder or a file that cannot be read
     */
    public static List<Assertion> read(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(SUFFIX))
                    .map(file -> AssertionFile.parse(name(folder, file), text(file)))
                    .sorted(java.util.Comparator.comparing(Assertion::name))
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    "The folder " + folder + " cannot be read.", "make it readable, or set deploy.assertions.", e);
        }
    }

    private static String name(Path folder, Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - SUFFIX.length());
    }

    private static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new ProblemException("The file " + file + " cannot be read.", "make it readable, in UTF-8.", e);
        }
    }
}
