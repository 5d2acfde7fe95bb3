package io.github.schemacheck.rehearsal;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The SQL files of a folder in the order in which they run; of Prisma's folders only {@code migration.sql}. */
final class SqlFiles {
    private SqlFiles() {}

    /** @return absolute, one or more */
    static List<Path> of(Path folder) {
        Path directory = folder.toAbsolutePath().normalize();
        try (Stream<Path> walk = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> sql = walk.filter(file -> file.toString().endsWith(".sql"))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(
                            file -> directory.relativize(file).toString().replace('\\', '/')))
                    .toList();
            List<Path> prisma = sql.stream()
                    .filter(file -> file.getFileName().toString().equals("migration.sql"))
                    .toList();
            if (sql.isEmpty()) {
                throw new ProblemException(
                        "There is no .sql file in " + directory + ".", "set deploy.sqlDirectory to where they are.");
            }
            return prisma.isEmpty() ? sql : prisma;
        } catch (IOException e) {
            throw new ProblemException(
                    "The folder " + directory + " cannot be read.",
                    "set deploy.sqlDirectory to where the files are.",
                    e);
        }
    }
}
