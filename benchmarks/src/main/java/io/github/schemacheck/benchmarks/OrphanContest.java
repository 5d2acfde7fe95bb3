package io.github.schemacheck.benchmarks;

import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.data.Pace;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks at each key in turns: VALIDATE CONSTRAINT, a plain query, ours. */
record OrphanContest(OrphanServer server) {
    private static final String VALIDATE = "VALIDATE CONSTRAINT";
    private static final String PLAIN = "NOT EXISTS, as PostgreSQL plans it";
    private static final int EACH = 200_000;

    /** What one round took, by the way. */
    private record Taken(OrphanKey key, Map<String, Double> seconds) {}

    /** A piece of work. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** @param rounds 1 or more, after a scan of each key that does not count */
    List<OrphanRow> run(int rounds) throws SQLException {
        OrphanKey.ALL.forEach(key -> System.out.println("before all rounds: " + server.scan(key, Pace.FAST)));
        List<Taken> all = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (OrphanKey key : OrphanKey.ALL) {
                Taken taken = round(key);
                System.out.println("round " + round + ", " + key.name() + ": " + taken.seconds());
                all.add(taken);
            }
        }
        return OrphanKey.ALL.stream().flatMap(key -> rows(key, all).stream()).toList();
    }

    private Taken round(OrphanKey key) throws SQLException {
        server.execute(key.afresh());
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put(VALIDATE, seconds(() -> server.execute(key.validate())));
        seconds.put(PLAIN, seconds(() -> server.plainly(key)));
        OrphanFact.Scanned fast = server.scan(key, Pace.FAST);
        seconds.put("ours: " + fast.strategy(), fast.took().toNanos() / 1e9);
        return new Taken(key, seconds);
    }

    static double seconds(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<OrphanRow> rows(OrphanKey key, List<Taken> all) {
        List<Map<String, Double>> own = all.stream()
                .filter(taken -> taken.key().equals(key))
                .map(Taken::seconds)
                .toList();
        return own.get(0).keySet().stream().map(way -> row(key, way, own)).toList();
    }

    private static OrphanRow row(OrphanKey key, String way, List<Map<String, Double>> own) {
        List<Double> seconds =
                own.stream().map(each -> each.getOrDefault(way, Double.NaN)).toList();
        List<Double> ratios = own.stream()
                .map(each -> each.getOrDefault(way, Double.NaN) / each.getOrDefault(VALIDATE, Double.NaN))
                .toList();
        double bar = way.startsWith("ours") ? key.bar() : Double.NaN;
        return new OrphanRow(key.words(), way, Row.median(seconds), Row.median(ratios), bar);
    }

    /**
     * Makes orphans and has them counted; while times are taken there are none, as VALIDATE CONSTRAINT stops at the
     * first.
     *
     * @return how many each key had
     * @throws IllegalStateException where others are counted than were made
     */
    long agree() throws SQLException {
        long planted = server.rows() / EACH;
        for (OrphanKey key : OrphanKey.ALL) {
            server.execute(key.plant(EACH));
            OrphanFact.Scanned counted = server.scan(key, Pace.FAST);
            if (counted.orphans() != planted) {
                throw new IllegalStateException(counted + ", and not " + planted);
            }
        }
        return planted;
    }
}
