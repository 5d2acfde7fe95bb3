package io.github.schemacheck.history.python;

/**
 * @param text the value of a string with its escapes resolved; what it is, for an opaque one
 * @param line from 1
 */
record Token(Kind kind, String text, int line) {
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        /** A literal whose value is not read: an f-string, bytes, a character by its name. */
        OPAQUE,
        OPERATOR
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isName(String name) {
        return isName() && text.equals(name);
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean opens() {
        return is("(") || is("[") || is("{");
    }

    boolean closes() {
        return is(")") || is("]") || is("}");
    }
}
