package io.github.schemacheck.history.python;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Python's lexical rules, without its grammar. */
final class Tokenizer {
    private static final List<String> OPERATORS = List.of(
            "**=", "//=", ">>=", "<<=", "...", "!=", "->", ":=", "+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=",
            "==", "<=", ">=", "**", "//", "<<", ">>");
    private static final String SINGLE = "+-*/%@&|^~<>()[]{},:;.=";
    private static final Map<String, String> CLOSING = Map.of("(", ")", "[", "]", "{", "}");
    /** As many as Python's own tokenizer allows. */
    private static final int DEEPEST = 200;

    private final Cursor cursor;
    private final Deque<String> open = new ArrayDeque<>();

    private Tokenizer(String text) {
        cursor = new Cursor(text);
    }

    /** @throws NotPython where Python would refuse the text, too */
    static List<Line> lines(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        List<Line> lines = new ArrayList<>();
        while (!tokenizer.cursor.atEnd()) {
            int indent = tokenizer.indent();
            List<Token> tokens = tokenizer.line();
            if (!tokens.isEmpty()) {
                lines.add(new Line(indent, tokens));
            }
        }
        return lines;
    }

    private int indent() {
        int columns = 0;
        while (cursor.sees(' ') || cursor.sees('\t') || cursor.sees('\f')) {
            char space = cursor.next();
            columns = space == ' ' ? columns + 1 : space == '\t' ? columns / 8 * 8 + 8 : 0;
        }
        return columns;
    }

    private List<Token> line() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            skipSpace();
            if (cursor.atEnd()) {
                if (!open.isEmpty()) {
                    throw cursor.error("a bracket " + open.getLast() + " is not closed");
                }
                return tokens;
            }
            if (!cursor.sees('\n')) {
                tokens.add(token());
                continue;
            }
            cursor.next();
            if (open.isEmpty()) {
                return tokens;
            }
        }
    }

    private void skipSpace() {
        while (true) {
            if (cursor.sees(' ') || cursor.sees('\t') || cursor.sees('\f')) {
                cursor.next();
            } else if (cursor.sees("\\\n")) {
                cursor.next(2);
            } else if (cursor.sees('#')) {
                cursor.skipLine();
            } else {
                return;
            }
        }
    }

    private Token token() {
        int line = cursor.line();
        int first = cursor.codePoint();
        if (first == '"' || first == '\'') {
            return StringLiteral.read(cursor, "");
        }
        if (first == '_' || Character.isUnicodeIdentifierStart(first)) {
            String word = word();
            boolean quoted = cursor.sees('"') || cursor.sees('\'');
            return quoted && StringLiteral.isPrefix(word)
                    ? StringLiteral.read(cursor, word)
                    : new Token(Token.Kind.NAME, word, line);
        }
        boolean fraction = first == '.' && Character.isDigit(cursor.peek(1));
        return fraction || (first >= '0' && first <= '9') ? number() : operator();
    }

    /** Normalised as Python does it: {@code ﬁle} and {@code file} are the same name (PEP 3131). */
    private String word() {
        StringBuilder word = new StringBuilder();
        while (Character.isUnicodeIdentifierPart(cursor.codePoint())
                && !Character.isIdentifierIgnorable(cursor.codePoint())) {
            word.append(cursor.next(Character.charCount(cursor.codePoint())));
        }
        return Normalizer.normalize(word, Normalizer.Form.NFKC);
    }

    private Token number() {
        int line = cursor.line();
        StringBuilder digits = new StringBuilder();
        while (Character.isLetterOrDigit(cursor.peek(0)) || cursor.sees('.') || cursor.sees('_')) {
            char digit = cursor.next();
            digits.append(digit);
            boolean hex = digits.length() > 1 && (digits.charAt(1) == 'x' || digits.charAt(1) == 'X');
            if ((digit == 'e' || digit == 'E') && !hex && (cursor.sees('-') || cursor.sees('+'))) {
                digits.append(cursor.next());
            }
        }
        return new Token(Token.Kind.NUMBER, digits.toString(), line);
    }

    private Token operator() {
        int line = cursor.line();
        String text = OPERATORS.stream()
                .filter(cursor::sees)
                .findFirst()
                .orElseGet(() -> String.valueOf((char) cursor.peek(0)));
        if (text.length() == 1 && SINGLE.indexOf(text.charAt(0)) < 0) {
            throw cursor.error("no Python starts with " + Character.getName(cursor.codePoint()));
        }
        Token token = new Token(Token.Kind.OPERATOR, cursor.next(text.length()), line);
        if (token.opens()) {
            open.addLast(text);
            if (open.size() > DEEPEST) {
                throw cursor.error("brackets are nested too deeply");
            }
        } else if (token.closes() && (open.isEmpty() || !text.equals(CLOSING.get(open.removeLast())))) {
            throw cursor.error("a bracket " + text + " closes nothing");
        }
        return token;
    }
}
