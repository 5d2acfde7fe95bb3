package io.github.schemacheck.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts SQL where PostgreSQL's own scanner does. Comments and the rows of COPY are left out: an apostrophe in them would
 * swallow the statements that follow.
 */
final class SqlPieces {
    /** {@code END} is a semicolon; a {@code TEXT} is without its quotes, a {@code NAME} with them. */
    enum Kind {
        CODE,
        NAME,
        TEXT,
        END
    }

    record Piece(Kind kind, String text) {}

    private static final Pattern DOLLARS = Pattern.compile("\\$(?:[A-Za-z_\\x80-\\uFFFF][\\w\\x80-\\uFFFF]*)?\\$");
    private static final Pattern ROWS_FOLLOW =
            Pattern.compile("\\s*COPY\\b.*\\bFROM\\s+STDIN\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_ROWS = Pattern.compile("^\\\\\\.", Pattern.MULTILINE);

    private final String sql;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private final StringBuilder statement = new StringBuilder();
    private int at;

    private SqlPieces(String sql) {
        this.sql = sql;
    }

    static List<Piece> of(String sql) {
        SqlPieces cut = new SqlPieces(sql);
        while (cut.at < sql.length()) {
            cut.next();
        }
        cut.flush();
        return cut.pieces;
    }

    private void next() {
        char c = sql.charAt(at);
        if (sql.startsWith("--", at)) {
            at = after("\n", at);
            code.append('\n');
        } else if (sql.startsWith("/*", at)) {
            at = afterComment();
            code.append(' ');
        } else if (c == '\'' || c == '"') {
            quoted(c);
        } else if (c == ';') {
            end();
        } else if (c != '$' || !dollars()) {
            code.append(c);
            at++;
        }
    }

    private void quoted(char quote) {
        boolean escapes = quote == '\'' && isWord("e");
        int end = at + 1;
        for (; end < sql.length(); end++) {
            if (escapes && sql.charAt(end) == '\\') {
                end++;
            } else if (sql.charAt(end) == quote) {
                if (!sql.startsWith(String.valueOf(quote), end + 1)) {
                    break;
                }
                end++;
            }
        }
        String inner = sql.substring(at + 1, Math.min(end, sql.length()));
        String read = escapes ? inner.replaceAll("\\\\[nrt]", " ").replaceAll("\\\\(.)", "$1") : inner;
        add(quote == '"' ? new Piece(Kind.NAME, '"' + inner + '"') : new Piece(Kind.TEXT, read.replace("''", "'")));
        at = end + 1;
    }

    private boolean dollars() {
        Matcher tag = DOLLARS.matcher(sql).region(at, sql.length());
        if ((at > 0 && isPartOfWord(sql.charAt(at - 1))) || !tag.lookingAt()) {
            return false;
        }
        int end = sql.indexOf(tag.group(), tag.end());
        add(new Piece(Kind.TEXT, sql.substring(tag.end(), end < 0 ? sql.length() : end)));
        at = end < 0 ? sql.length() : end + tag.group().length();
        return true;
    }

    private void end() {
        add(new Piece(Kind.END, ";"));
        at++;
        if (ROWS_FOLLOW.matcher(statement).matches()) {
            Matcher rows = END_OF_ROWS.matcher(sql).region(at, sql.length());
            at = rows.find() ? rows.end() : sql.length();
        }
        statement.setLength(0);
    }

    /** PostgreSQL's comments nest. */
    private int afterComment() {
        int depth = 1;
        int i = at + 2;
        for (; i < sql.length() && depth > 0; i++) {
            if (sql.startsWith("*/", i)) {
                depth--;
                i++;
            } else if (sql.startsWith("/*", i)) {
                depth++;
                i++;
            }
        }
        return i;
    }

    private int after(String what, int from) {
        int found = sql.indexOf(what, from);
        return found < 0 ? sql.length() : found + what.length();
    }

    private boolean isWord(String word) {
        int start = at - word.length();
        return start >= 0
                && sql.substring(start, at).toLowerCase(Locale.ROOT).equals(word)
                && (start == 0 || !isPartOfWord(sql.charAt(start - 1)));
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private void add(Piece piece) {
        flush();
        pieces.add(piece);
    }

    private void flush() {
        if (code.length() > 0) {
            pieces.add(new Piece(Kind.CODE, code.toString()));
            statement.append(code).append(' ');
            code.setLength(0);
        }
    }
}
