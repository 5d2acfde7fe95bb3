package io.github.schemacheck.report;

/** Names and texts of a database may hold control characters, which would move a terminal's cursor or forge a line. */
final class Printable {
    private Printable() {}

    /** @return without line ends and control characters */
    static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** @return lines and tabs stay, other control characters do not */
    static String text(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }
}
