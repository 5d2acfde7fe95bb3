package io.github.schemacheck.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The demo finds what was planted, each once and nothing else, and the README shows what it says. */
public record Demo(Path folder) {
    private static final String FINDINGS = "expected-findings.txt";

    private static final String END =
            """

            The gate said no, as it should: this database was changed by hand, see it/demo/live/drift.sql. The rehearsal
            of what is pending has two warnings. All that was found is in it/target/it-demo/demo/target/schema-check,
            as report.html and rehearsal.html to look at, as text and for machines.
            """;

    /** Prints the build as its user would see it; the invoker would put a prefix of its own before each line. */
    public void show() throws IOException {
        PrintStream terminal = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Files.readString(folder.resolve("build.log"))
                .lines()
                .dropWhile(line -> !line.contains("Scanning for projects"))
                .filter(line -> !line.contains("[Help 1]")
                        && !line.contains("Re-run Maven")
                        && !line.contains("To see the full"))
                .forEach(terminal::println);
        terminal.println(END);
    }

    /**
     * @param accept write what is found where it was expected, and fail, so that somebody looks at it
     * @throws AssertionError where the findings or the README are others
     */
    public void verify(Path readme, boolean accept) throws IOException {
        String log = Files.readString(folder.resolve("build.log"));
        if (log.contains(LiveDatabase.PASSWORD)) {
            throw new AssertionError("the password stands in build.log");
        }
        String found = findings();
        if (!found.equals(Files.readString(folder.resolve(FINDINGS)))) {
            if (accept) {
                Files.writeString(readme.resolveSibling("it").resolve("demo").resolve(FINDINGS), found);
            }
            throw new AssertionError("other findings than in " + FINDINGS + ":\n" + found);
        }
        new ReadmeOutput(readme, "demo").verify(shown(log, "NOT READY: the database"), accept);
        new ReadmeOutput(readme, "rehearsal").verify(shown(log, "READY, WITH"), accept);
    }

    private String findings() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(folder.resolve("target/schema-check/report.json").toFile());
        return StreamSupport.stream(report.get("findings").spliterator(), false)
                .map(finding -> finding.get("severity").asText() + " "
                        + finding.get("check").asText() + " "
                        + finding.get("object").asText() + "\n")
                .collect(Collectors.joining());
    }

    /** @return what a goal says from the line that begins so, as it is the same on every machine */
    private static List<String> shown(String log, String verdict) {
        return log.lines()
                .map(line -> line.replaceFirst("^\\[INFO\\] ?", "").replaceAll("localhost:\\d+", "localhost:5432"))
                .dropWhile(line -> !line.startsWith(verdict))
                .takeWhile(line -> !line.startsWith("------"))
                .toList();
    }
}
