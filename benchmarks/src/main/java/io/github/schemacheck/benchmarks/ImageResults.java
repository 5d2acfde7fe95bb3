package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured of images, as IMAGES.md and as a table in README.md. */
record ImageResults(List<Row> rows) {
    private static final Map<String, String> BARS = Map.of(
            "mvn jib:build",
            "at least 1",
            "mvn docker:build docker:push, of fabric8",
            "at least 1",
            WarmBuilds.OURS,
            "at most 1.2");

    /** @param words what the page says of this run, by the name of its place */
    void write(Path root, Map<String, String> words) throws IOException {
        new Page("images.md", table(), words).write(root.resolve("benchmarks/IMAGES.md"));
        new Marked(root.resolve("README.md"), "images").write(table());
    }

    private String table() {
        return "| What | Command | Time | Ratio | Bar |\n|---|---|---|---|---|\n"
                + rows.stream()
                        .map(row -> String.format(
                                Locale.ROOT,
                                "| %s | %s | %.2f s | %.2f | %s |%n",
                                row.group(),
                                row.name(),
                                row.seconds(),
                                row.ratio(),
                                BARS.getOrDefault(row.name(), "")))
                        .collect(Collectors.joining());
    }
}
