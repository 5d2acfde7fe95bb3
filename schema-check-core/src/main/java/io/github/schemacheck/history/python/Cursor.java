package io.github.schemacheck.history.python;

/** A place in a text whose line ends are {@code \n}. */
final class Cursor {
    private static final int END = -1;

    private final String text;
    private int at;
    private int line = 1;

    Cursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int line() {
        return line;
    }

    /** @return the character there, or -1 behind the end */
    int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    int codePoint() {
        return atEnd() ? END : text.codePointAt(at);
    }

    boolean sees(char expected) {
        return peek(0) == expected;
    }

    boolean sees(String expected) {
        return text.startsWith(expected, at);
    }

    char next() {
        if (atEnd()) {
            throw error("it ends in the middle");
        }
        char passed = text.charAt(at++);
        if (passed == '\n') {
            line++;
        }
        return passed;
    }

    String next(int count) {
        StringBuilder passed = new StringBuilder();
        for (int i = 0; i < count; i++) {
            passed.append(next());
        }
        return passed.toString();
    }

    void skipLine() {
        while (!atEnd() && !sees('\n')) {
            next();
        }
    }

    NotPython error(String reason) {
        return new NotPython(reason, line);
    }
}
