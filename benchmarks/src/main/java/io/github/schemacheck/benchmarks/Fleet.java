package io.github.schemacheck.benchmarks;

import io.github.schemacheck.FleetResult;
import io.github.schemacheck.FleetReview;
import io.github.schemacheck.FleetSettings;
import io.github.schemacheck.Project;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.RowSettings;
import io.github.schemacheck.Stage;
import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.ObjectFilter;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.data.OrphanSettings;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.rehearsal.ShadowSettings;
import io.github.schemacheck.snapshot.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tenants of twenty tables, seven of which have drifted. */
record Fleet(Server server, Path work) {
    private static final String EXPECTED = "fleet";
    private static final int DRIFTED = 7;
    private static final int TABLES = 20;
    private static final int AT_ONCE = 10;
    private static final int CONNECTIONS = 4;

    /** What is measured; an answer that is wrong is no time. */
    private interface Run {
        void once() throws SQLException;
    }

    /**
     * @param schemas seven or more
     * @param databases seven or more
     */
    void create(int schemas, int databases) throws SQLException, IOException {
        server.create(EXPECTED);
        server.execute(EXPECTED, tables("public"));
        try (Connection connection = server.connect(EXPECTED);
                Writer out = Files.newBufferedWriter(snapshot())) {
            Snapshot.write(Catalog.read(connection).schema(), out);
        }
        for (int i = 0; i < databases; i++) {
            server.execute("postgres", "CREATE DATABASE tenant_" + i + " TEMPLATE " + EXPECTED);
        }
        for (int from = 0; from < schemas; from += AT_ONCE) {
            StringBuilder sql = new StringBuilder();
            IntStream.range(from, Math.min(schemas, from + AT_ONCE)).forEach(i -> sql.append(tables("tenant_" + i)));
            server.execute(EXPECTED, sql.toString());
        }
        for (int i = 0; i < DRIFTED; i++) {
            String drift = ".t" + (i + 1) + " DROP COLUMN note";
            server.execute(EXPECTED, "ALTER TABLE tenant_" + i * (schemas / DRIFTED) + drift);
            server.execute("tenant_" + i * (databases / DRIFTED), "ALTER TABLE public" + drift);
        }
        server.execute(EXPECTED, "VACUUM ANALYZE");
    }

    private static String tables(String schema) {
        StringBuilder sql = new StringBuilder("CREATE SCHEMA IF NOT EXISTS " + schema + ";");
        for (int i = 1; i <= TABLES; i++) {
            sql.append("CREATE TABLE " + schema + ".t" + i + " (id bigserial PRIMARY KEY, parent bigint REFERENCES "
                    + schema + ".t" + Math.max(1, i - 1) + ", note text NOT NULL DEFAULT '');"
                    + "CREATE INDEX ON " + schema + ".t" + i + " (parent);");
        }
        return sql.toString();
    }

    /** @return lines of a table */
    String schemas(int count, int rounds) throws SQLException {
        Run bare = () -> {
            try (Connection connection = server.connect(EXPECTED)) {
                Catalog.read(connection);
            }
        };
        Run ours = () -> verify(review(List.of("tenant_*")), count);
        List<Double> passes = new ArrayList<>();
        List<Double> reviews = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double pass = seconds(bare);
            double review = seconds(ours);
            if (round > 0) {
                passes.add(pass);
                reviews.add(review);
                ratios.add(review / pass);
            }
        }
        String what = String.format(Locale.ROOT, "%,d schemas of %d tables", count, TABLES);
        return row(what, "the bare pass over the catalogue", time(passes), "1.00", "")
                + row(what, "ours", time(reviews), String.format(Locale.ROOT, "%.2f", Row.median(ratios)), "1.5");
    }

    /** @return a line of a table */
    String databases(int count, int rounds) throws SQLException {
        List<String> words =
                IntStream.range(0, count).mapToObj(i -> "/tenant_" + i).toList();
        List<Double> taken = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double seconds = seconds(() -> verify(review(words), count));
            if (round > 0) {
                taken.add(seconds);
            }
        }
        String what = String.format(Locale.ROOT, "%,d databases of %d tables", count, TABLES);
        return row(what, "ours, on " + CONNECTIONS + " connections", time(taken), "", "");
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String time(List<Double> seconds) {
        return String.format(Locale.ROOT, "%.1f s", Row.median(seconds));
    }

    private static void verify(FleetResult result, int count) {
        long differing = result.tenants().stream()
                .filter(tenant -> !tenant.isAsExpected())
                .count();
        if (result.tenants().size() != count || differing != DRIFTED) {
            throw new IllegalStateException(
                    differing + " of " + result.tenants().size() + " tenants differ");
        }
    }

    private static double seconds(Run run) throws SQLException {
        long start = System.nanoTime();
        run.once();
        return (System.nanoTime() - start) / 1e9;
    }

    private Path snapshot() {
        return work.resolve("schema.txt");
    }

    private FleetResult review(List<String> words) {
        ReviewSettings review = new ReviewSettings(
                DatabaseUrl.parse(server.url(EXPECTED), Map.of()),
                SessionSettings.DEFAULT,
                new Project(work, new ExpectedSource.SnapshotFile(snapshot())),
                new ShadowSettings(
                        Optional.empty(), false, "", Optional.empty(), work.resolve("shadow"), Duration.ofMinutes(1)),
                Stage.AFTER,
                ObjectFilter.STANDARD,
                new CheckSettings(Suppressions.parse("", "none"), false),
                new RowSettings(OrphanSettings.DEFAULT, List.of(), false, Optional.empty()));
        FleetSettings settings = new FleetSettings(
                review, words, Optional.empty(), Optional.of("public"), CONNECTIONS, work.resolve("journal"));
        return new FleetReview(
                        major -> {
                            throw new IllegalStateException("nothing is replayed");
                        },
                        Map.of(),
                        Clock.systemUTC(),
                        line -> {})
                .run(settings);
    }
}
