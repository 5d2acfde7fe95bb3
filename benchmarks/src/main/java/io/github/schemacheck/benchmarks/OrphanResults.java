package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured of the scan for orphans, as ORPHANS.md; ours also as a table in README.md. */
record OrphanResults(List<OrphanRow> rows, List<Gentleness.Felt> felt) {
    /** @param words what the page says of this run, by the name of its place */
    void write(Path root, Map<String, String> words) throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String page = Resource.text("orphans.md")
                .replace("@table@", table(rows))
                .replace("@felt@", feltTable())
                .replace("@date@", LocalDate.now(ZoneOffset.UTC).toString())
                .replace("@cores@", String.valueOf(Runtime.getRuntime().availableProcessors()))
                .replace("@load@", String.format(Locale.ROOT, "%.1f", load));
        for (Map.Entry<String, String> word : words.entrySet()) {
            page = page.replace("@" + word.getKey() + "@", word.getValue());
        }
        Files.writeString(root.resolve("benchmarks/ORPHANS.md"), page);
        new Marked(root.resolve("README.md"), "orphans")
                .write(table(
                        rows.stream().filter(row -> !Double.isNaN(row.bar())).toList()));
        System.out.println(page);
    }

    private static String table(List<OrphanRow> rows) {
        return "| Foreign key | Way | Time | Ratio | At most |\n|---|---|---|---|---|\n"
                + rows.stream()
                        .map(row -> String.format(
                                Locale.ROOT,
                                "| %s | %s | %.2f s | %s | %s |%n",
                                row.key(),
                                row.way(),
                                row.seconds(),
                                number(row.ratio()),
                                number(row.bar())))
                        .collect(Collectors.joining());
    }

    private String feltTable() {
        return "| Beside the load | p95 | Ratio | At most | Watched |\n|---|---|---|---|---|\n"
                + felt.stream()
                        .map(each -> String.format(
                                Locale.ROOT,
                                "| %s | %.2f ms | %s | %s | %.1f s |%n",
                                each.way(),
                                each.milliseconds(),
                                number(each.ratio()),
                                number(each.bar()),
                                each.seconds()))
                        .collect(Collectors.joining());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, value < 0.1 ? "%.4f" : "%.2f", value);
    }
}
