package io.github.schemacheck.data;

/**
 * How the rows of a key are looked at.
 *
 * @param chunkPages pages looked at in each of many short transactions with pauses between them; 0 for one query
 * @param workers parallel workers, 0 or 1
 */
record ScanPlan(Strategy strategy, long chunkPages, int workers) {
    boolean chunks() {
        return chunkPages > 0;
    }

    String words() {
        return strategy.words() + (chunks() ? ", in chunks" : "") + (workers > 0 ? ", 1 worker" : "");
    }
}
