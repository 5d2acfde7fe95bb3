package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the scan for orphans beside VALIDATE CONSTRAINT and beside a load; writes ORPHANS.md and into README.md. */
public final class OrphanBenchmark {
    private OrphanBenchmark() {}

    public static void main(String[] none) throws IOException, SQLException, InterruptedException {
        int rows = Integer.getInteger("rows", 20_000_000);
        int rounds = Integer.getInteger("rounds", 3);
        try (Server server = Server.start("1GB")) {
            OrphanServer orphans = new OrphanServer(server, rows);
            orphans.create();
            System.out.println(rows + " rows are there");
            List<OrphanRow> contest = new OrphanContest(orphans).run(rounds);
            List<Gentleness.Felt> felt = new Gentleness(orphans).run(rounds);
            long planted = new OrphanContest(orphans).agree();
            new OrphanResults(contest, felt)
                    .write(
                            Path.of(System.getProperty("root")),
                            Map.of(
                                    "rows",
                                    String.format(Locale.ROOT, "%,d", rows),
                                    "rounds",
                                    String.valueOf(rounds),
                                    "planted",
                                    String.valueOf(planted),
                                    "server",
                                    server.version()));
        }
    }
}
