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
    void write(Path root) throws IOException {
        String table = table();
        Files.writeString(root.resolve("benchmarks/RESULTS.md"), page(table));
        new Marked(root.resolve("README.md"), "benchmarks").write(table);
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
