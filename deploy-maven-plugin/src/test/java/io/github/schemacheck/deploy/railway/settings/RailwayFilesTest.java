package io.github.schemacheck.deploy.railway.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes a section of docs/real-projects.md; {@code -DrailwayFiles=folder} names the folder of files. */
@EnabledIfSystemProperty(named = "railwayFiles", matches = ".+")
class RailwayFilesTest {
    private static final Path PAGE = Path.of("../docs/real-projects.md");
    private static final String START = "## Files of Railway";

    @Test
    void every_value_is_read_or_named() throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("railwayFiles")))) {
            for (Path file :
                    (Iterable<Path>) files.filter(RailwayFilesTest::isConfig).sorted()::iterator) {
                rows.add(row(file));
            }
        }
        String page = Files.readString(PAGE);
        String before = page.contains(START) ? page.substring(0, page.indexOf(START)) : page + "\n";
        Files.writeString(PAGE, before + section(rows));
        assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
    }

    private static String section(List<String> rows) {
        return START
                + """


                Written by `.ci/railway-files FOLDER`; the files are not in this repository. Every value
                of a file is one that the API takes (*set*), one about a build by Railway, which an
                image has behind it (*builds*), one that Railway has no field for or that is for
                another environment (*named*), or one that Railway does not have (*unknown*).

                | File | Commit | Set | Builds | Named | Unknown |
                |---|---|---|---|---|---|
                """
                + String.join("\n", rows) + "\n";
    }

    private static String row(Path file) throws IOException {
        String commit = Files.readString(file.resolveSibling("commit")).strip().substring(0, 12);
        String name = file.getParent().getFileName().toString().replace("+", "/") + " " + file.getFileName();
        return "| " + name + " | " + commit + " | " + cells(file) + " |";
    }

    private static String cells(Path file) {
        try {
            ConfigFile config = ConfigFile.read(file, file.getFileName().toString());
            Translation read = Translation.of(config, "production");
            long silent =
                    config.paths().stream().filter(Translation.SILENT::contains).count();
            int named = read.elsewhere().size() + read.others().size();
            assertThat(read.understood()
                            + read.builds().size()
                            + named
                            + read.unknown().size()
                            + silent)
                    .as("every value of %s", file)
                    .isEqualTo(config.paths().size());
            return read.understood() + " | " + read.builds().size() + " | " + named + " | "
                    + (read.unknown().isEmpty() ? "0" : String.join(", ", read.unknown()));
        } catch (ProblemException e) {
            return "refused: " + e.problem().lines().findFirst().orElse("") + " | | |";
        }
    }

    private static boolean isConfig(Path file) {
        return file.endsWith("railway.json") || file.endsWith("railway.toml");
    }
}
