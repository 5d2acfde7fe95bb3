package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * A page of results.
 *
 * @param resource with places for words between at signs
 * @param words what stands there, besides the table and what is known of the machine
 */
record Page(String resource, String table, Map<String, String> words) {
    void write(Path file) throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String page = Resource.text(resource)
                .replace("@table@", table)
                .replace("@date@", LocalDate.now(ZoneOffset.UTC).toString())
                .replace("@cores@", String.valueOf(Runtime.getRuntime().availableProcessors()))
                .replace("@load@", String.format(Locale.ROOT, "%.1f", load))
                .replace("@java@", System.getProperty("java.version"));
        for (Map.Entry<String, String> word : words.entrySet()) {
            page = page.replace("@" + word.getKey() + "@", word.getValue());
        }
        Files.writeString(file, page);
        System.out.println(page);
    }
}
