package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Measures the gate for many tenants, schemas and databases; writes FLEET.md and into README.md. */
public final class FleetBenchmark {
    private FleetBenchmark() {}

    public static void main(String[] none) throws IOException, SQLException {
        int schemas = Integer.getInteger("schemas", 1000);
        int databases = Integer.getInteger("databases", 200);
        int rounds = Integer.getInteger("rounds", 3);
        Path work = Files.createDirectories(Path.of(System.getProperty("work")).resolve("fleet"));
        try (Server server = Server.start("512MB")) {
            Fleet fleet = new Fleet(server, work);
            fleet.create(schemas, databases);
            System.out.println(schemas + " schemas and " + databases + " databases are there");
            String table = "| Tenants | Way | Time | Ratio | At most |\n|---|---|---|---|---|\n"
                    + fleet.schemas(schemas, rounds) + fleet.databases(databases, rounds);
            write(Path.of(System.getProperty("root")), table, rounds, server.version());
        }
    }

    private static void write(Path root, String table, int rounds, String version) throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String page = Resource.text("fleet.md")
                .replace("@table@", table)
                .replace("@rounds@", String.valueOf(rounds))
                .replace("@server@", version)
                .replace("@date@", LocalDate.now(ZoneOffset.UTC).toString())
                .replace("@cores@", String.valueOf(Runtime.getRuntime().availableProcessors()))
                .replace("@load@", String.format(Locale.ROOT, "%.1f", load));
        Files.writeString(root.resolve("benchmarks/FLEET.md"), page);
        new Marked(root.resolve("README.md"), "fleet").write(table);
        System.out.println(page);
    }
}
