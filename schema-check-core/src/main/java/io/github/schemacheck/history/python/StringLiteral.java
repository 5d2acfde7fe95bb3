package io.github.schemacheck.history.python;

import java.util.Locale;
import java.util.Set;

/** Reads one string of any prefix, from its first quote on. */
final class StringLiteral {
    private static final Set<String> PREFIXES = Set.of("r", "u", "b", "br", "rb", "f", "fr", "rf", "t", "tr", "rt");

    private final Cursor cursor;
    private final String prefix;
    private final int line;
    private final StringBuilder value = new StringBuilder();
    private boolean named;

    private StringLiteral(Cursor cursor, String prefix) {
        this.cursor = cursor;
        this.prefix = prefix.toLowerCase(Locale.ROOT);
        line = cursor.line();
    }

    static boolean isPrefix(String word) {
        return PREFIXES.contains(word.toLowerCase(Locale.ROOT));
    }

    static Token read(Cursor cursor, String prefix) {
        return new StringLiteral(cursor, prefix).read();
    }

    private Token read() {
        if (prefix.contains("f") || prefix.contains("t")) {
            new FormattedString(cursor).skip(prefix.contains("r"));
            return new Token(Token.Kind.OPAQUE, "a formatted string", line);
        }
        String quote = quote(cursor);
        // What ends a string of bytes is the same as for a raw one.
        boolean raw = prefix.contains("r") || prefix.contains("b");
        while (!cursor.sees(quote)) {
            if (cursor.atEnd() || (quote.length() == 1 && cursor.sees('\n'))) {
                throw new NotPython("a string does not end", line);
            }
            piece(raw);
        }
        cursor.next(quote.length());
        if (prefix.contains("b")) {
            return new Token(Token.Kind.OPAQUE, "bytes", line);
        }
        return named
                ? new Token(Token.Kind.OPAQUE, "a character by its name", line)
                : new Token(Token.Kind.TEXT, value.toString(), line);
    }

    /** Passes it. */
    static String quote(Cursor cursor) {
        int one = cursor.peek(0);
        boolean three = cursor.peek(1) == one && cursor.peek(2) == one;
        return cursor.next(three ? 3 : 1);
    }

    private void piece(boolean raw) {
        char first = cursor.next();
        if (first != '\\') {
            value.append(first);
        } else if (raw) {
            value.append(first).append(cursor.next());
        } else {
            escape(cursor.next());
        }
    }

    private void escape(char letter) {
        switch (letter) {
            case '\n' -> {}
            case '\\', '\'', '"' -> value.append(letter);
            case 'a' -> value.append('\u0007');
            case 'b' -> value.append('\b');
            case 'f' -> value.append('\f');
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case 'v' -> value.append('\u000b');
            case 'x' -> code(cursor.next(2), 16);
            case 'u' -> code(cursor.next(4), 16);
            case 'U' -> code(cursor.next(8), 16);
            case 'N' -> named = true;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(letter);
                // Python warns, and keeps the backslash.
            default -> value.append('\\').append(letter);
        }
    }

    private void octal(char first) {
        StringBuilder digits = new StringBuilder().append(first);
        while (digits.length() < 3 && cursor.peek(0) >= '0' && cursor.peek(0) <= '7') {
            digits.append(cursor.next());
        }
        code(digits.toString(), 8);
    }

    private void code(String digits, int radix) {
        try {
            value.appendCodePoint(Integer.parseUnsignedInt(digits, radix));
        } catch (IllegalArgumentException e) {
            throw new NotPython("\\" + digits + " in a string is no character", line);
        }
    }
}
