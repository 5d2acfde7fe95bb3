package io.github.schemacheck.report.html;

/**
 * One finding.
 *
 * @param id of its element
 * @param kind of object, in PostgreSQL's words
 * @param name of the object without its kind
 * @param remedy empty where there is none
 */
record ShownFinding(
        String id,
        String kind,
        String name,
        String message,
        String remedy,
        String certainty,
        boolean fresh,
        Beside beside) {

    /**
     * What stands beside the message.
     *
     * @param placed in words, what is at the place
     * @param place {@code path:line} of the file that creates the object; empty where nobody knows
     * @param examples of rows; empty where they may not be shown
     */
    record Beside(String placed, String place, String examples) {}
}
