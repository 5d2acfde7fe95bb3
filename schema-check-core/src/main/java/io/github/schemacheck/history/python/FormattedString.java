package io.github.schemacheck.history.python;

/** Finds the end of an f-string or t-string; since 3.12 its fields may hold its own quotes (PEP 701). */
final class FormattedString {
    /** Python allows 150 levels of its own tokenizer. */
    private static final int DEEPEST = 100;

    private final Cursor cursor;
    private int depth;

    FormattedString(Cursor cursor) {
        this.cursor = cursor;
    }

    void skip(boolean raw) {
        deeper();
        int line = cursor.line();
        String quote = StringLiteral.quote(cursor);
        while (!cursor.sees(quote)) {
            if (cursor.atEnd() || (quote.length() == 1 && cursor.sees('\n'))) {
                throw new NotPython("a string does not end", line);
            }
            literal(raw);
        }
        cursor.next(quote.length());
        depth--;
    }

    private void literal(boolean raw) {
        char first = cursor.next();
        if (first == '\\') {
            escape(raw);
        } else if (first == '{' && cursor.sees('{')) {
            cursor.next();
        } else if (first == '{') {
            field();
        }
    }

    private void escape(boolean raw) {
        if (!raw && cursor.sees("N{")) {
            while (cursor.next() != '}') {
                // A character's name, not a field.
            }
        } else if (!cursor.sees('{')) {
            cursor.next();
        }
    }

    private void field() {
        deeper();
        int brackets = 0;
        while (true) {
            if (brackets == 0 && cursor.sees('}')) {
                break;
            }
            if (brackets == 0 && cursor.sees(':')) {
                format();
                break;
            }
            brackets += step();
        }
        cursor.next();
        depth--;
    }

    /** @return how much deeper in brackets it leads */
    private int step() {
        int seen = cursor.peek(0);
        if (seen == '\'' || seen == '"') {
            skipText("");
            return 0;
        }
        if (Character.isLetter(seen)) {
            word();
            return 0;
        }
        if (seen == '#') {
            cursor.skipLine();
            return 0;
        }
        cursor.next();
        return "([{".indexOf(seen) >= 0 ? 1 : ")]}".indexOf(seen) >= 0 ? -1 : 0;
    }

    private void word() {
        StringBuilder word = new StringBuilder();
        while (Character.isLetterOrDigit(cursor.peek(0)) || cursor.sees('_')) {
            word.append(cursor.next());
        }
        if ((cursor.sees('\'') || cursor.sees('"')) && StringLiteral.isPrefix(word.toString())) {
            skipText(word.toString());
        }
    }

    private void skipText(String prefix) {
        if (prefix.matches("(?i).*[ft].*")) {
            skip(prefix.matches("(?i).*r.*"));
        } else {
            StringLiteral.read(cursor, prefix);
        }
    }

    /** Behind the colon, quotes are characters like any other, and fields may stand. */
    private void format() {
        cursor.next();
        while (!cursor.sees('}')) {
            if (cursor.next() == '{') {
                field();
            }
        }
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw cursor.error("a formatted string is nested too deeply");
        }
    }
}
