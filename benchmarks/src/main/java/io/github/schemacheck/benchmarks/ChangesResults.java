package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was measured of looks at a large folder, as CHANGES.md and as a table in README.md.
 *
 * @param bars the ratio that a line may have at most, by its name
 */
record ChangesResults(List<Row> rows, Map<String, String> bars) {
    /** @param words what the page says of this run, by the name of its place */
    void write(Path root, Map<String, String> words) throws IOException {
        new Page("changes.md", table(), words).write(root.resolve("benchmarks/CHANGES.md"));
        new Marked(root.resolve("README.md"), "changes").write(table());
    }

    private String table() {
        return "| Way | Time | Ratio | At most |\n|---|---|---|---|\n"
                + rows.stream()
                        .map(row -> String.format(
                                Locale.ROOT,
                                "| %s | %.2f s | %.3f | %s |%n",
                                row.name(),
                                row.seconds(),
                                row.ratio(),
                                bars.getOrDefault(row.name(), "")))
                        .collect(Collectors.joining());
    }
}
