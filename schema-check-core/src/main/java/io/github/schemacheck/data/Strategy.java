package io.github.schemacheck.data;

/** A way to find the rows without a parent; all give the same count. */
public enum Strategy {
    /** From one distinct key to the next through the index of the child: the best for few distinct keys. */
    SKIP_SCAN("skip scan over the index of the key"),
    /** Both indexes side by side; PostgreSQL does not choose it by itself. */
    MERGE("merge anti join over both indexes"),
    /** One look into the child's index for each gap between the parent's ids: for dense integer keys. */
    GAP_PROBE("one look into the index of the key for each gap between ids of the parent"),
    /** The ids that the parent lacks, as a list of literals: for dense integer keys. */
    GAPS("ids missing from the parent as literals"),
    /** The distinct keys first, without an index. */
    DISTINCT_FIRST("distinct keys first"),
    /** Always possible. */
    HASH("hash anti join"),
    /** One look into the parent's index for each row: what small chunks do. */
    PROBE("one probe of the parent's index for each row");

    private final String words;

    Strategy(String words) {
        this.words = words;
    }

    /** @return as reports say it */
    public String words() {
        return words;
    }
}
