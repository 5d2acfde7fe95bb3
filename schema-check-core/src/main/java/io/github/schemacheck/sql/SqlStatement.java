package io.github.schemacheck.sql;

/**
 * One statement that may run twice, or an explanation.
 *
 * @param text ends in a semicolon; or lines that begin with {@code --}, where no statement is safe
 * @param needsNoTransaction fails, or means something else, inside a transaction block
 */
public record SqlStatement(String text, boolean needsNoTransaction) {
    static SqlStatement of(String text) {
        return new SqlStatement(CastArrays.kept(text) + ";", false);
    }

    /** With a body that is stored as text. */
    static SqlStatement ofRoutine(String text) {
        return new SqlStatement(text + ";", false);
    }

    /** Such as CREATE INDEX CONCURRENTLY. */
    static SqlStatement alone(String text) {
        return new SqlStatement(CastArrays.kept(text) + ";", true);
    }

    static SqlStatement note(String text) {
        return new SqlStatement("-- " + text.strip().replace("\n", "\n-- "), false);
    }

    /** @return a note without its dashes */
    String words() {
        return text.substring(3).replace("\n-- ", "\n");
    }

    /** @return whether there is nothing to run */
    public boolean isNote() {
        return text.startsWith("--");
    }
}
