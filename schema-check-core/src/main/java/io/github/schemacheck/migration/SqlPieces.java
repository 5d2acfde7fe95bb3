package io.github.schemacheck.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts SQL where PostgreSQL's own scanner does. Comments and the rows of COPY are left out: an apostrophe in them would
 * swallow the statements that follow.
 */
public final class SqlPieces {
    /** {@code END} is a semicolon; a {@code TEXT} is without its quotes, a {@code NAME} with them. */
    public enum Kind {
        CODE,
        NAME,
        TEXT,
        END
    }

    /**
     * A part of the text.
     *
     * @param text of code as it stands, but with blanks, and the ends of their lines, for comments
     * @param line where it begins, from 1
     */
    public record Piece(Kind kind, String text, int line) {}

    private static final Pattern DOLLARS = Pattern.compile("\\$(?:[A-Za-z_\\x80-\\uFFFF][\\w\\x80-\\uFFFF]*)?\\$");
    private static final Pattern ROWS_FOLLOW =
            Pattern.compile("\\s*COPY\\b.*\\bFROM\\s+STDIN\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_ROWS = Pattern.compile("^\\\\\\.", Pattern.MULTILINE);

    private final String sql;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private final StringBuilder statement = new StringBuilder();
    private int at;
    private int line = 1;
    private int codeLine = 1;

    private SqlPieces(String sql) {
        this.sql = sql;
    }

    /** @return in order; never fails, whatever the text is */
    public static List<Piece> of(String sql) {
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
            blank(after("\n", at));
        } else if (sql.startsWith("/*", at)) {
            blank(afterComment());
        } else if (c == '\'' || c == '"') {
            quoted(c);
        } else if (c == ';') {
            end();
        } else if (c != '$' || !dollars()) {
            code(String.valueOf(c));
            moveTo(at + 1);
        }
    }

    private void quoted(char quote) {
        boolean escapes = quote == '\'' && isEscape();
        if (escapes) {
            code.setLength(code.length() - 1);
        }
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
        boolean name = quote == '"';
        add(name ? Kind.NAME : Kind.TEXT, name ? '"' + inner + '"' : read.replace("''", "'"), end + 1);
    }

    private boolean dollars() {
        Matcher tag = DOLLARS.matcher(sql).region(at, sql.length());
        if ((at > 0 && isPartOfWord(sql.charAt(at - 1))) || !tag.lookingAt()) {
            return false;
        }
        int end = sql.indexOf(tag.group(), tag.end());
        String inner = sql.substring(tag.end(), end < 0 ? sql.length() : end);
        add(Kind.TEXT, inner, end < 0 ? sql.length() : end + tag.group().length());
        return true;
    }

    private void end() {
        add(Kind.END, ";", at + 1);
        if (ROWS_FOLLOW.matcher(statement).matches()) {
            Matcher rows = END_OF_ROWS.matcher(sql).region(at, sql.length());
            moveTo(rows.find() ? rows.end() : sql.length());
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

    private boolean isEscape() {
        return at > 0
                && sql.substring(at - 1, at).toLowerCase(Locale.ROOT).equals("e")
                && (at == 1 || !isPartOfWord(sql.charAt(at - 2)));
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private void blank(int end) {
        String comment = sql.substring(at, Math.min(end, sql.length()));
        code(" " + "\n".repeat((int) comment.chars().filter(c -> c == '\n').count()));
        moveTo(end);
    }

    private void code(String text) {
        if (code.length() == 0) {
            codeLine = line;
        }
        code.append(text);
    }

    private void add(Kind kind, String text, int end) {
        flush();
        pieces.add(new Piece(kind, text, line));
        moveTo(end);
    }

    private void moveTo(int end) {
        for (; at < Math.min(end, sql.length()); at++) {
            line += sql.charAt(at) == '\n' ? 1 : 0;
        }
        at = end;
    }

    private void flush() {
        if (code.length() > 0) {
            pieces.add(new Piece(Kind.CODE, code.toString(), codeLine));
            statement.append(code).append(' ');
            code.setLength(0);
        }
    }
}
