package io.github.schemacheck.data;

import io.github.schemacheck.schema.ForeignKey;

/** What was found out about a column that looks like a foreign key. */
public sealed interface ImpliedKeyFact extends DataFact {
    /** As it could be added. */
    ForeignKey key();

    /**
     * Its rows were counted.
     *
     * @param rows with a value, 0 or more
     * @param orphans of them those without a parent
     * @param partitioned whether the table with the column is
     */
    record Counted(ForeignKey key, long rows, long orphans, boolean partitioned) implements ImpliedKeyFact {
        /** @return the share of rows that match, 0 to 1; 0 without rows */
        public double share() {
            return rows == 0 ? 0 : (rows - orphans) / (double) rows;
        }
    }

    /** @param why and what to do about it; holds no row values */
    record NotCounted(ForeignKey key, String why) implements ImpliedKeyFact {}
}
