package io.github.schemacheck.migration;

import io.github.schemacheck.migration.SqlPieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes SQL apart into statements of tokens. Comments are left out, a constant is one sign. */
final class SqlTokens {
    private static final String START = "[\\p{L}\\p{Cs}\\x{10000}-\\x{10FFFF}_]";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<placeholder>\\$\\{[^}]*\\}?)|(?<word>" + START + "(?:" + START + "|[\\p{Nd}$])*)|(?<sign>\\S)");

    private final List<List<SqlToken>> statements = new ArrayList<>();
    private List<SqlToken> statement = new ArrayList<>();

    private SqlTokens() {}

    /** @return in order, without their semicolons; never fails, whatever the text is */
    static List<List<SqlToken>> statements(String sql) {
        SqlTokens tokens = new SqlTokens();
        SqlPieces.of(sql).forEach(tokens::add);
        tokens.finish();
        return tokens.statements;
    }

    private void add(Piece piece) {
        String text = piece.text();
        switch (piece.kind()) {
            case CODE -> code(piece);
            case NAME -> statement.add(
                    new SqlToken(text.substring(1, text.length() - 1).replace("\"\"", "\""), true, true, piece.line()));
            case TEXT -> statement.add(new SqlToken("'", false, false, piece.line()));
            case END -> finish();
        }
    }

    /** What Flyway will put there is a name that is not known. */
    private void code(Piece piece) {
        Matcher token = TOKEN.matcher(piece.text());
        int line = piece.line();
        int counted = 0;
        while (token.find()) {
            line += (int) piece.text()
                    .substring(counted, token.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = token.start();
            boolean placeholder = token.group("placeholder") != null;
            boolean name = placeholder || token.group("word") != null;
            String text = placeholder ? "" : token.group().toLowerCase(Locale.ROOT);
            statement.add(new SqlToken(text, name, placeholder, line));
        }
    }

    private void finish() {
        if (!statement.isEmpty()) {
            statements.add(statement);
            statement = new ArrayList<>();
        }
    }
}
