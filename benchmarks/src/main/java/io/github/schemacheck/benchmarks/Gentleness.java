package io.github.schemacheck.benchmarks;

import io.github.schemacheck.data.Pace;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a load beside it feels of a scan. */
record Gentleness(OrphanServer server) {
    private static final int ALONE_SECONDS = 15;
    private static final Duration MOST = Duration.ofSeconds(15);
    private static final double BAR = 1.10;

    /**
     * A line of the table.
     *
     * @param milliseconds that 95 of 100 transactions of the load took at most, the median of the rounds
     * @param ratio by that of the load alone in the same round, the median
     * @param bar the most that the ratio may be; not a number where there is none
     * @param seconds that the work was watched beside the load, the median
     */
    record Felt(String way, double milliseconds, double ratio, double bar, double seconds) {}

    private record Round(double p95, double ratio, double seconds) {}

    /** @param rounds 1 or more */
    List<Felt> run(int rounds) throws SQLException, InterruptedException {
        Map<String, List<Round>> all = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            double alone = 0;
            for (Map.Entry<String, OrphanContest.Work> way : ways().entrySet()) {
                long start = System.nanoTime();
                double p95 = new Load(server).p95During(way.getValue());
                double seconds = (System.nanoTime() - start) / 1e9;
                alone = alone == 0 ? p95 : alone;
                System.out.printf("load, %s: p95 %.2f ms, %.1f s%n", way.getKey(), p95, seconds);
                all.computeIfAbsent(way.getKey(), any -> new ArrayList<>()).add(new Round(p95, p95 / alone, seconds));
            }
        }
        return all.entrySet().stream()
                .map(each -> felt(each.getKey(), each.getValue()))
                .toList();
    }

    private Map<String, OrphanContest.Work> ways() throws SQLException {
        Map<String, OrphanContest.Work> ways = new LinkedHashMap<>();
        ways.put("the load alone", Gentleness::sleep);
        for (OrphanKey key : OrphanKey.LARGE) {
            ways.put("gentle: " + key.words(), () -> server.scan(key, Pace.GENTLE, MOST));
        }
        OrphanKey key = OrphanKey.LARGE.get(0);
        ways.put("fast: " + key.words(), () -> server.scan(key, Pace.FAST));
        server.execute(key.afresh());
        ways.put("VALIDATE CONSTRAINT", () -> server.execute(key.validate()));
        ways.put("NOT EXISTS, as PostgreSQL plans it", () -> server.plainly(key));
        return ways;
    }

    private static void sleep() throws SQLException {
        try {
            TimeUnit.SECONDS.sleep(ALONE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        }
    }

    private static Felt felt(String way, List<Round> rounds) {
        return new Felt(
                way,
                Row.median(rounds.stream().map(Round::p95).toList()),
                Row.median(rounds.stream().map(Round::ratio).toList()),
                way.startsWith("gentle") ? BAR : Double.NaN,
                Row.median(rounds.stream().map(Round::seconds).toList()));
    }
}
