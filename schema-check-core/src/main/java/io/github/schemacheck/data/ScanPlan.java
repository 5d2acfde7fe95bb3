package io.github.schemacheck.data;

/**
 * How the rows of a key are looked at.
 *
 * @param chunk the most looked at in each of many short transactions with rests between them, pages of the child or,
 *     for {@link Strategy#MERGE}, ids of the parent; 0 for one query
 * @param workers parallel workers, 0 or 1
 */
record ScanPlan(Strategy strategy, long chunk, int workers) {
    boolean chunks() {
        return chunk > 0;
    }

    String words() {
        // Keys stay where they are; rows do not.
        boolean misses = chunks() && strategy != Strategy.MERGE;
        return strategy.words()
                + (chunks() ? ", in chunks" : "")
                + (misses ? ", which may miss a row that an update moves meanwhile" : "")
                + (workers > 0 ? ", 1 worker" : "");
    }
}
