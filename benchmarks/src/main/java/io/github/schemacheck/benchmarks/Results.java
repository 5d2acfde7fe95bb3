package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, as RESULTS.md and as the table between {@code <!-- benchmarks -->} and the end in README.md. */
record Results(List<Row> rows, String server, int rounds) {
    private static final String START = "<!-- benchmarks -->\n";
    private static final String END = "<!-- end of benchmarks -->";

    void write(Path root) throws IOException {
        String table = table();
        Files.writeString(root.resolve("benchmarks/RESULTS.md"), page(table));
        Path readme = root.resolve("README.md");
        String text = Files.readString(readme);
        int from = text.indexOf(START);
        int to = text.indexOf(END);
        if (from < 0 || to < from) {
            throw new IOException("README.md has no place for the table: " + START);
        }
        Files.writeString(readme, text.substring(0, from + START.length()) + "\n" + table + "\n" + text.substring(to));
        System.out.println(table);
    }

    private String table() {
        return "| What | Command | Time | Memory | Ratio |\n|---|---|---|---|---|\n"
                + rows.stream().map(Results::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f s | %.0f MiB | %.2f |%n",
                row.group(),
                row.name(),
                row.seconds(),
                row.mebibytes(),
                row.ratio());
    }

    private String page(String table) throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return Resource.text("results.md")
                .replace("@rounds@", String.valueOf(rounds))
                .replace("@table@", table)
                .replace("@date@", LocalDate.now(ZoneOffset.UTC).toString())
                .replace("@cores@", String.valueOf(Runtime.getRuntime().availableProcessors()))
                .replace("@load@", String.format(Locale.ROOT, "%.1f", load))
                .replace("@java@", System.getProperty("java.version"))
                .replace("@server@", server);
    }
}
