package io.github.schemacheck.data;

import io.github.schemacheck.schema.ForeignKey;
import java.util.List;

/**
 * A foreign key as the server compares it.
 *
 * @param child the table with the key, as it stands behind FROM: with ONLY unless it is partitioned
 * @param parent likewise
 * @param period the last pair is a PERIOD (PostgreSQL 18)
 */
record KeyShape(String child, String parent, List<Pair> pairs, ForeignKey.Match match, boolean period) {
    KeyShape {
        pairs = List.copyOf(pairs);
    }

    /**
     * A column of each side.
     *
     * @param child quoted name
     * @param parent quoted name
     * @param comparison how the server finds them equal
     * @param groupable equal as values of the child is equal for the key: same, deterministic collation
     * @param integer the integer type of the child's column where both sides are integers, else empty
     */
    record Pair(String child, String parent, Comparison comparison, boolean groupable, String integer) {
        String equal() {
            return "p." + parent + comparison.parentCast() + " " + comparison.operator() + " c." + child
                    + comparison.childCast();
        }
    }

    /**
     * The operator of the constraint itself: with another one citext would be compared as text.
     *
     * @param parentCast {@code ::type} or empty
     * @param childCast {@code ::type}, {@code COLLATE …}, both or empty
     */
    record Comparison(String operator, String parentCast, String childCast) {}

    boolean single() {
        return pairs.size() == 1;
    }

    boolean groupable() {
        return pairs.stream().allMatch(Pair::groupable);
    }

    /** @return the integer type of the child's only column; empty where the key is anything else */
    String integer() {
        return single() && !period ? pairs.get(0).integer() : "";
    }

    KeyShape withChild(String other) {
        return new KeyShape(other, parent, pairs, match, period);
    }
}
