package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Measures, and writes RESULTS.md and the table in README.md. */
public final class Benchmarks {
    private static final int LARGE = 5000;

    private Benchmarks() {}

    public static void main(String[] none) throws IOException, SQLException, InterruptedException {
        Path work = Files.createDirectories(Path.of(System.getProperty("work")));
        int rounds = Integer.getInteger("rounds", 5);
        List<Row> rows = new ArrayList<>();
        String version;
        try (Server server = Server.start("512MB")) {
            version = server.version();
            rows.addAll(new Goals(server, work).run(rounds));
            for (String size : System.getProperty("sizes", "50,1000,10000").split(",", -1)) {
                int tables = Integer.parseInt(size);
                rows.addAll(new Databases(server, work).run(tables, tables > LARGE ? Math.min(3, rounds) : rounds));
            }
        }
        new Results(rows, version, rounds).write(Path.of(System.getProperty("root")));
    }
}
