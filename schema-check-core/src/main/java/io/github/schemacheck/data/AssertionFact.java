package io.github.schemacheck.data;

import java.util.List;

/** What became of an assertion. */
public sealed interface AssertionFact extends DataFact {
    Assertion assertion();

    /** It returned no row. */
    record Held(Assertion assertion) implements AssertionFact {}

    /**
     * It returned rows.
     *
     * @param rows 1 or more
     * @param more whether there may be more than were counted
     * @param samples some of the rows: personal data, for the console only
     */
    record Failed(Assertion assertion, long rows, boolean more, RowSamples samples) implements AssertionFact {}

    /**
     * It is no query that can be asked here.
     *
     * @param why holds no row values
     */
    record Broken(Assertion assertion, String why) implements AssertionFact {}

    /**
     * It is not known whether it holds.
     *
     * @param why and what to do about it; holds no row values
     */
    record NotRun(Assertion assertion, String why) implements AssertionFact {}

    /**
     * Some rows of a query.
     *
     * @param columns names, in order
     * @param rows values in the order of the columns, as the server renders them; long ones are cut; personal data
     */
    record RowSamples(List<String> columns, List<List<String>> rows) {
        public RowSamples {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
