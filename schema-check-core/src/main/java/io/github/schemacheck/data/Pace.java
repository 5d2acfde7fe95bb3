package io.github.schemacheck.data;

/** How much of the server a scan may take. */
public enum Pace {
    /** Small chunks with pauses between them, never a parallel worker, no long snapshot. */
    GENTLE,
    /** One query a key, with one parallel worker where that helps. */
    FAST
}
