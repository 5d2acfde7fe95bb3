package io.github.schemacheck.data;

import java.util.List;

/**
 * What catalogue and statistics say about the two sides of a key; estimates, all of them.
 *
 * @param childRows 0 or more
 * @param childPages as they are now, 0 or more
 * @param distinctKeys of a key of one column; {@code childRows} where nobody knows
 * @param visible the share of the child's pages that an index-only scan need not visit, 0 to 1
 * @param missingIds integers between the smallest and largest id of the parent that it seems to lack;
 *     {@link Long#MAX_VALUE} where the key is not one integer column
 * @param childIndexes the first columns of each usable B-tree, as many as the key has, positions in the key
 * @param parentIndexes likewise
 */
record KeyStatistics(
        long childRows,
        long childPages,
        long distinctKeys,
        double visible,
        long parentRows,
        long missingIds,
        List<List<Integer>> childIndexes,
        List<List<Integer>> parentIndexes) {
    KeyStatistics {
        childIndexes = List.copyOf(childIndexes);
        parentIndexes = List.copyOf(parentIndexes);
    }

    /** A table so small that no statistics would change how it is looked at. */
    static KeyStatistics small(TableSide child) {
        long rows = child.rows();
        return new KeyStatistics(rows, child.pages(), rows, 0, 0, Long.MAX_VALUE, List.of(), List.of());
    }

    boolean hasParentIndex() {
        return !parentIndexes.isEmpty();
    }

    /** @return whether an index on each side has the columns of the key in the same order */
    boolean sameOrder() {
        return childIndexes.stream().anyMatch(parentIndexes::contains);
    }
}
