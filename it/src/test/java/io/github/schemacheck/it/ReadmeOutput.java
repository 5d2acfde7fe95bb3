package io.github.schemacheck.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Output that README.md or a page of the site shows, between {@code <!-- output NAME -->} and {@code <!-- end -->}:
 * the real lines, one after the other; a line {@code …} stands for any number of them.
 */
public record ReadmeOutput(Path readme, String name) {
    private static final String GAP = "…";

    /** README shows the beginnings of digests and ids; a machine that is fast enough has nothing to save. */
    private static final Pattern VARIES = Pattern.compile(String.join(
            "|",
            " *\\(before: [^)]*\\)",
            ", which saved \\d+\\.\\d s",
            " *\\b\\d+\\.\\d s\\b",
            "\\b(localhost|127\\.0\\.0\\.1):\\d+",
            " *\\b\\d+(\\.\\d)? ([KM]i)?B\\b",
            "\\blayer [0-9a-f]{12}",
            "\\bsha256:[0-9a-f]{4,64}…?",
            "\\b[0-9a-f]{8}(…|(-[0-9a-f]{4}){3}-[0-9a-f]{12})"));

    /** Said only where it lasts long enough: a slow step of the gate, and what a deployment does before it is live. */
    private static final Pattern PASSING =
            Pattern.compile("[a-z][a-z ]+: \\d+\\.\\d s|Railway: (QUEUED|INITIALIZING|DEPLOYING)|Railway:   .*");

    /**
     * @param log of a whole build, as Maven writes it; nothing where neither README nor a page shows any of it
     * @param accept write anew what is shown, and fail; only where there is no gap between its first line and its
     *     last one
     */
    public static void verifyBuild(Path readme, String build, String log, boolean accept) throws IOException {
        for (Path page : pages(readme)) {
            ReadmeOutput output = new ReadmeOutput(page, build);
            if (Files.readString(page).contains(output.start())) {
                output.verify(log, accept);
            }
        }
    }

    private static List<Path> pages(Path readme) throws IOException {
        try (Stream<Path> pages = Files.list(readme.resolveSibling("src/site/markdown"))) {
            return Stream.concat(Stream.of(readme), pages.filter(Files::isRegularFile))
                    .toList();
        }
    }

    private void verify(String log, boolean accept) throws IOException {
        List<String> real =
                log.lines().map(line -> line.replaceFirst("^\\[INFO\\] ?", "")).toList();
        List<String> block = block();
        boolean whole =
                block.indexOf(GAP) == 0 && block.subList(1, block.size()).indexOf(GAP) == block.size() - 2;
        verify(whole ? part(real, block) : real, accept && whole);
    }

    /** @return from what the block shows first to what it shows last, whatever is between them */
    private List<String> part(List<String> real, List<String> block) {
        int first = indexOf(block.get(1), real, 0);
        int last = indexOf(block.get(block.size() - 2), real, first);
        List<String> part = new ArrayList<>(List.of(GAP));
        part.addAll(real.subList(first, last + 1));
        part.add(GAP);
        return part;
    }

    private int indexOf(String line, List<String> real, int from) {
        for (int at = from; at < real.size(); at++) {
            if (same(real.get(at), line)) {
                return at;
            }
        }
        throw new AssertionError(readme.getFileName() + " shows a line that is not there: " + line);
    }

    void verify(List<String> real, boolean accept) throws IOException {
        List<String> block = block();
        String difference = difference(lasting(block), lasting(real));
        if (difference.isEmpty()) {
            return;
        }
        if (accept) {
            write(real);
        }
        throw new AssertionError(
                readme.getFileName() + " shows other output of " + name + " than there is: " + difference);
    }

    private static List<String> lasting(List<String> lines) {
        return lines.stream().filter(line -> !PASSING.matcher(line).matches()).toList();
    }

    private static String difference(List<String> block, List<String> real) {
        int at = 0;
        boolean gap = false;
        for (String line : block) {
            if (line.strip().equals(GAP)) {
                gap = true;
                continue;
            }
            while (gap && at < real.size() && !same(real.get(at), line)) {
                at++;
            }
            if (at >= real.size() || !same(real.get(at), line)) {
                return "\"" + line + "\" instead of \"" + (at < real.size() ? real.get(at) : "the end") + "\"";
            }
            gap = false;
            at++;
        }
        return gap || at == real.size() ? "" : "it ends before \"" + real.get(at) + "\"";
    }

    /** How long something took, where and under which id, is another each time. */
    private static boolean same(String real, String shown) {
        return real.equals(shown)
                || VARIES.matcher(real)
                        .replaceAll("")
                        .equals(VARIES.matcher(shown).replaceAll(""));
    }

    private List<String> block() throws IOException {
        List<String> lines = Files.readAllLines(readme);
        int start = lines.indexOf(start());
        int end = lines.subList(start + 1, lines.size()).indexOf("<!-- end -->") + start + 1;
        if (start < 0 || end <= start) {
            throw new AssertionError(readme.getFileName() + " has no block " + start());
        }
        // Inside the fence.
        return lines.subList(start + 2, end - 1);
    }

    private void write(List<String> real) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(readme));
        int start = lines.indexOf(start()) + 2;
        int size = block().size();
        lines.subList(start, start + size).clear();
        lines.addAll(start, real.stream().map(ReadmeOutput::shorter).toList());
        Files.write(readme, lines);
    }

    private static String shorter(String line) {
        return line.replaceAll("\\b(sha256:[0-9a-f]{8})[0-9a-f]+", "$1…")
                .replaceAll("\\b([0-9a-f]{8})(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "$1…")
                .replaceAll("\\blocalhost:\\d+", "localhost:5432")
                .replaceAll("\\b127\\.0\\.0\\.1:\\d+", "127.0.0.1:5000");
    }

    private String start() {
        return "<!-- output " + name + " -->";
    }
}
