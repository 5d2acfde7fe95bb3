package io.github.schemacheck.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person must have seen, from {@code expected.txt}: lines that stand in the log in this order,
 * {@code ! text} that stands nowhere in it, {@code file path: text} that stands in a file, {@code links path} for a
 * folder of pages of which no link is dead, {@code no warnings} where Maven and all plugins are to be silent.
 */
public record ExpectedLog(Path folder, String log, List<String> lines) {
    private static final String WRAP = "(?: |\\R\\[[A-Z]+\\] +)";
    private static final Pattern FILE = Pattern.compile("file ([^:]+): (.*)");

    public static ExpectedLog of(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("expected.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            throw new AssertionError("expected.txt asks for nothing");
        }
        return new ExpectedLog(folder, Files.readString(folder.resolve("build.log")), lines);
    }

    public void verify() throws IOException {
        refusePassword();
        SecretScan.of(folder).verify();
        ProcessWatch.verify();
        int from = 0;
        for (String line : lines) {
            Matcher file = FILE.matcher(line);
            if (line.startsWith("! ")) {
                refuse(line.substring(2));
            } else if (line.equals("no warnings")) {
                refuseWarnings();
            } else if (line.startsWith("links ")) {
                new SiteLinks(folder.resolve(line.substring("links ".length()))).verify();
            } else if (file.matches()) {
                askFile(folder.resolve(file.group(1)), file.group(2));
            } else {
                from = ask(line, from);
            }
        }
    }

    private int ask(String line, int from) {
        Matcher said = wrapped(line).matcher(log);
        if (!said.find(from)) {
            throw new AssertionError((said.find(0) ? "out of order in" : "missing in") + " build.log: " + line);
        }
        return said.end();
    }

    /** Where a report is wrapped depends on how long the path of the folder is. */
    private static Pattern wrapped(String line) {
        return Pattern.compile(Stream.of(line.split(" ")).map(Pattern::quote).collect(Collectors.joining(WRAP)));
    }

    /** Maven 4 prints its own command line with -X, before any plugin is there to hide something. */
    private void refusePassword() {
        log.lines()
                .filter(line -> line.contains(LiveDatabase.PASSWORD) && !line.startsWith("Command line: "))
                .forEach(line -> {
                    throw new AssertionError("the password stands in build.log: " + line);
                });
    }

    private void refuse(String text) {
        if (wrapped(text).matcher(log).find()) {
            throw new AssertionError("must not stand in build.log: " + text);
        }
    }

    /** Which repositories Maven reaches is a matter of the machine. */
    void refuseWarnings() {
        log.lines()
                .filter(line ->
                        line.startsWith("[WARNING]") && !line.startsWith("[WARNING] Could not transfer metadata "))
                .forEach(line -> {
                    throw new AssertionError("a warning stands in build.log: " + line);
                });
    }

    private static void askFile(Path file, String text) throws IOException {
        if (!Files.isRegularFile(file) || !Files.readString(file).contains(text)) {
            throw new AssertionError(file + " does not hold: " + text);
        }
    }
}
