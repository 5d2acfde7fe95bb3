package io.github.schemacheck.migration;

/**
 * A word, a name or a sign of SQL.
 *
 * @param text of a word in lower case, of a quoted name as it is meant; empty for what Flyway will put there
 * @param name whether it can be a name: a word or something in double quotes
 * @param line where it begins, from 1
 */
record SqlToken(String text, boolean name, boolean quoted, int line) {
    boolean is(String word) {
        return !quoted && text.equals(word);
    }
}
