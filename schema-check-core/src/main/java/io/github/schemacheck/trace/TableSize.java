package io.github.schemacheck.trace;

/**
 * How large a table of live is, as its statistics say.
 *
 * @param rows estimated; never negative
 * @param bytes of the table with what is stored beside it, without indexes
 * @param indexBytes of all its indexes
 * @param indexes how many
 */
public record TableSize(long rows, long bytes, long indexBytes, int indexes) {
    /** Of a table that live does not have. */
    public static final TableSize NONE = new TableSize(0, 0, 0, 0);
}
