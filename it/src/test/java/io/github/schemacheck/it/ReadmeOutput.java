package io.github.schemacheck.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Output that README.md shows, between {@code <!-- output NAME -->} and {@code <!-- end -->}: the real lines, one after
 * the other; a line {@code …} stands for any number of them.
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
            "\\bsha256:[0-9a-f]{4,64}…?",
            "\\b[0-9a-f]{8}(…|(-[0-9a-f]{4}){3}-[0-9a-f]{12})"));

    /** @param log of a whole build, as Maven writes it; nothing where README shows none of it */
    public static void verifyBuild(Path readme, String build, String log) throws IOException {
        ReadmeOutput output = new ReadmeOutput(readme, build);
        if (Files.readString(readme).contains(output.start())) {
            output.verify(
                    log.lines()
                            .map(line -> line.replaceFirst("^\\[INFO\\] ?", ""))
                            .toList(),
                    false);
        }
    }

    void verify(List<String> real, boolean accept) throws IOException {
        List<String> block = block();
        String difference = difference(block, real);
        if (difference.isEmpty()) {
            return;
        }
        if (accept) {
            write(real);
        }
        throw new AssertionError("README.md shows other output of " + name + " than there is: " + difference);
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
            throw new AssertionError("README.md has no block " + start());
        }
        // Inside the fence.
        return lines.subList(start + 2, end - 1);
    }

    private void write(List<String> real) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(readme));
        int start = lines.indexOf(start()) + 2;
        int size = block().size();
        lines.subList(start, start + size).clear();
        lines.addAll(start, real);
        Files.write(readme, lines);
    }

    private String start() {
        return "<!-- output " + name + " -->";
    }
}
