package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place in a file between {@code <!-- name -->} and {@code <!-- end of name -->} that a run writes. */
record Marked(Path file, String name) {
    void write(String text) throws IOException {
        String start = "<!-- " + name + " -->\n";
        String whole = Files.readString(file);
        int from = whole.indexOf(start);
        int to = whole.indexOf("<!-- end of " + name + " -->");
        if (from < 0 || to < from) {
            throw new IOException(file + " has no place for the table: " + start);
        }
        Files.writeString(file, whole.substring(0, from + start.length()) + "\n" + text + "\n" + whole.substring(to));
    }
}
