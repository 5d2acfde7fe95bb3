package io.github.schemacheck.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes SQL apart into statements of tokens. Comments are left out, a constant is one sign. */
final class SqlScanner {
    private final String sql;
    private final List<List<SqlToken>> statements = new ArrayList<>();
    private List<SqlToken> statement = new ArrayList<>();
    private int at;
    private int line = 1;

    private SqlScanner(String sql) {
        this.sql = sql;
    }

    /** @return in order, without their semicolons; never fails, whatever the text is */
    static List<List<SqlToken>> statements(String sql) {
        SqlScanner scanner = new SqlScanner(sql);
        while (scanner.at < sql.length()) {
            scanner.next();
        }
        scanner.finish();
        return scanner.statements;
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            moveTo(at + 1);
        } else if (sql.startsWith("--", at)) {
            moveTo(before("\n", at));
        } else if (sql.startsWith("/*", at)) {
            moveTo(afterComment());
        } else if (isNameStart(c) && !isEscapeString(c)) {
            word();
        } else if (c == '"') {
            int end = afterQuoted(at + 1, '"', false);
            String inside = sql.substring(at + 1, Math.max(at + 1, end - 1));
            add(inside.replace("\"\"", "\""), true, true, end);
        } else if (c == ';') {
            semicolon();
        } else {
            constantOrSign(c);
        }
    }

    private void constantOrSign(char c) {
        if (c == '\'' || isEscapeString(c)) {
            boolean escapes = c != '\'';
            add("'", false, false, afterQuoted(at + (escapes ? 2 : 1), '\'', escapes));
        } else if (sql.startsWith("${", at)) {
            add("", true, true, after("}", at));
        } else if (c == '$' && !dollarTag().isEmpty()) {
            String tag = dollarTag();
            add("'", false, false, after(tag, at + tag.length()));
        } else {
            add(String.valueOf(c), false, false, at + 1);
        }
    }

    private void word() {
        int end = at;
        while (end < sql.length() && isNamePart(sql.charAt(end))) {
            end++;
        }
        add(sql.substring(at, end).toLowerCase(Locale.ROOT), true, false, end);
    }

    /** Rows behind COPY … FROM stdin are no SQL. */
    private void semicolon() {
        boolean rows = !statement.isEmpty()
                && statement.get(0).is("copy")
                && statement.stream().anyMatch(token -> token.is("stdin"));
        finish();
        moveTo(rows ? after("\n\\.", at) : at + 1);
    }

    private void finish() {
        if (!statement.isEmpty()) {
            statements.add(statement);
            statement = new ArrayList<>();
        }
    }

    private void add(String text, boolean name, boolean quoted, int end) {
        statement.add(new SqlToken(text, name, quoted, line));
        moveTo(end);
    }

    private void moveTo(int end) {
        for (; at < end; at++) {
            line += sql.charAt(at) == '\n' ? 1 : 0;
        }
    }

    private int afterQuoted(int from, char quote, boolean escapes) {
        int i = from;
        while (i < sql.length()) {
            if (escapes && sql.charAt(i) == '\\') {
                i++;
            } else if (sql.charAt(i) == quote) {
                if (i + 1 >= sql.length() || sql.charAt(i + 1) != quote) {
                    return i + 1;
                }
                i++;
            }
            i++;
        }
        return sql.length();
    }

    /** PostgreSQL's comments nest. */
    private int afterComment() {
        int depth = 0;
        for (int i = at; i < sql.length() - 1; i++) {
            if (sql.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return sql.length();
    }

    /** @return {@code $$} or {@code $body$} at the place; empty where there is none */
    private String dollarTag() {
        int end = at + 1;
        while (end < sql.length() && isNamePart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        return end < sql.length() && sql.charAt(end) == '$' ? sql.substring(at, end + 1) : "";
    }

    private boolean isEscapeString(char c) {
        return (c == 'e' || c == 'E') && at + 1 < sql.length() && sql.charAt(at + 1) == '\'';
    }

    private int before(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found;
    }

    private int after(String end, int from) {
        return Math.min(sql.length(), before(end, from) + end.length());
    }

    private static boolean isNameStart(char c) {
        return Character.isLetter(c) || Character.isSurrogate(c) || c == '_';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || Character.isDigit(c) || c == '$';
    }
}
