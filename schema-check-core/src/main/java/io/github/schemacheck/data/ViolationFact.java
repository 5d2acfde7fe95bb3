package io.github.schemacheck.data;

import io.github.schemacheck.data.AssertionFact.RowSamples;

/** What was found out about a promise that is not kept, or of which it is not known. */
public sealed interface ViolationFact extends DataFact {
    PromiseToTry tried();

    /**
     * Rows break it.
     *
     * @param rows 1 or more
     * @param more whether there may be more than were counted
     * @param samples may be empty; personal data, for the console only
     * @param query for all of them, ends in a semicolon
     */
    record Broken(PromiseToTry tried, long rows, boolean more, RowSamples samples, String query)
            implements ViolationFact {}

    /** @param why and what to do about it; holds no row values */
    record NotTried(PromiseToTry tried, String why) implements ViolationFact {}
}
