package io.github.schemacheck.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Output that README.md shows, between {@code <!-- output NAME -->} and {@code <!-- end -->}: the real lines, one after
 * the other; a line {@code …} stands for any number of them.
 */
record ReadmeOutput(Path readme, String name) {
    private static final String GAP = "…";

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
            while (gap && at < real.size() && !real.get(at).equals(line)) {
                at++;
            }
            if (at >= real.size() || !real.get(at).equals(line)) {
                return "\"" + line + "\" instead of \"" + (at < real.size() ? real.get(at) : "the end") + "\"";
            }
            gap = false;
            at++;
        }
        return gap || at == real.size() ? "" : "it ends before \"" + real.get(at) + "\"";
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
