package io.github.schemacheck.data;

import java.util.List;

/**
 * Chooses the strategy for a key. What beats what comes from runs beside VALIDATE CONSTRAINT on 5 and 20 million rows;
 * the thresholds between them are chosen, not tuned.
 */
final class ScanChoice {
    static final long MOST_GAPS = 100_000;
    static final long PAGES_IN_A_CHUNK = 4_000;
    static final long IDS_IN_A_SLICE = 50_000;
    private static final long SMALL_TABLE_ROWS = 20_000;
    private static final long ROWS_FOR_A_SKIP = 100;
    private static final long ROWS_FOR_A_GROUP = 20;
    private static final double MOSTLY_VISIBLE = 0.8;

    private ScanChoice() {}

    static ScanPlan of(KeyShape shape, KeyStatistics known, Pace pace) {
        Strategy best = best(shape, known);
        if (pace == Pace.FAST) {
            return new ScanPlan(best, 0, worker(best));
        }
        return known.childPages() > PAGES_IN_A_CHUNK ? gentle(best, shape, known) : new ScanPlan(best, 0, 0);
    }

    private static ScanPlan gentle(Strategy best, KeyShape shape, KeyStatistics known) {
        boolean overIndexes = possible(Strategy.MERGE, shape, known) && known.visible() >= MOSTLY_VISIBLE;
        if (overIndexes && !shape.integer().isEmpty() && best != Strategy.SKIP_SCAN) {
            return new ScanPlan(Strategy.MERGE, IDS_IN_A_SLICE, 0);
        }
        if (possible(Strategy.GAPS, shape, known) && (best == Strategy.GAPS || best == Strategy.GAP_PROBE)) {
            return new ScanPlan(Strategy.GAPS, PAGES_IN_A_CHUNK, 0);
        }
        return best != Strategy.SKIP_SCAN && known.hasParentIndex()
                ? new ScanPlan(Strategy.PROBE, PAGES_IN_A_CHUNK, 0)
                : new ScanPlan(best, 0, 0);
    }

    static boolean isSmall(long rows) {
        return rows < SMALL_TABLE_ROWS;
    }

    private static int worker(Strategy strategy) {
        return switch (strategy) {
            case SKIP_SCAN, GAP_PROBE, PROBE -> 0;
            case MERGE, GAPS, DISTINCT_FIRST, HASH -> 1;
        };
    }

    private static Strategy best(KeyShape shape, KeyStatistics known) {
        if (shape.period()) {
            return known.hasParentIndex() ? Strategy.PROBE : Strategy.HASH;
        }
        if (isSmall(known.childRows())) {
            return Strategy.HASH;
        }
        if (possible(Strategy.SKIP_SCAN, shape, known) && known.distinctKeys() * ROWS_FOR_A_SKIP <= known.childRows()) {
            return Strategy.SKIP_SCAN;
        }
        boolean smallerParent = known.parentRows() <= known.childRows();
        if (possible(Strategy.GAP_PROBE, shape, known) && smallerParent) {
            return Strategy.GAP_PROBE;
        }
        if (possible(Strategy.MERGE, shape, known) && known.visible() >= MOSTLY_VISIBLE) {
            return Strategy.MERGE;
        }
        if (possible(Strategy.GAPS, shape, known) && smallerParent) {
            return Strategy.GAPS;
        }
        boolean fewKeys = known.distinctKeys() * ROWS_FOR_A_GROUP <= known.childRows();
        return possible(Strategy.DISTINCT_FIRST, shape, known) && fewKeys ? Strategy.DISTINCT_FIRST : Strategy.HASH;
    }

    /** @return whether the strategy gives the right count for this key in bearable time, whatever the better one is */
    static boolean possible(Strategy strategy, KeyShape shape, KeyStatistics known) {
        return switch (strategy) {
            case SKIP_SCAN -> shape.single()
                    && shape.groupable()
                    && known.childIndexes().contains(List.of(0));
            case MERGE -> !shape.period() && known.sameOrder();
            case GAP_PROBE -> possible(Strategy.GAPS, shape, known)
                    && known.childIndexes().contains(List.of(0));
            case GAPS -> known.missingIds() <= MOST_GAPS && known.hasParentIndex();
            case DISTINCT_FIRST -> !shape.period() && shape.groupable();
            case PROBE -> known.hasParentIndex() || shape.period();
            case HASH -> true;
        };
    }
}
