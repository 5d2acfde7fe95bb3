package io.github.schemacheck.migration;

import io.github.schemacheck.migration.SqlPieces.Kind;
import io.github.schemacheck.migration.SqlPieces.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Leaves of a script what the server may run: texts only where a DO block or a routine executes them. */
public final class RunSql {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final Pattern HAS_BODY =
            Pattern.compile("\\s*(?:DO|CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:FUNCTION|PROCEDURE))\\b.*", FLAGS);
    private static final Pattern EXECUTE = Pattern.compile("\\bEXECUTE\\b", FLAGS);
    private static final Pattern RAISE = Pattern.compile("\\bRAISE\\b", FLAGS);
    /** What stands between the parts of one executed statement. */
    private static final Pattern GLUE = Pattern.compile("\\|\\||\\bquote_(?:ident|literal)\\s*\\(", FLAGS);

    private RunSql() {}

    /** @return the statements themselves, without any text */
    public static String statements(String sql) {
        StringBuilder out = new StringBuilder();
        SqlPieces.of(sql).forEach(piece -> out.append(piece.kind() == Kind.TEXT ? " " : piece.text()));
        return out.toString();
    }

    /** @return besides, what DO blocks and routines hold, and what those execute */
    public static String everything(String sql) {
        StringBuilder out = new StringBuilder();
        for (List<Piece> statement : split(SqlPieces.of(sql))) {
            boolean hasBody = HAS_BODY.matcher(code(statement)).matches();
            for (Piece piece : statement) {
                if (piece.kind() != Kind.TEXT) {
                    out.append(piece.text());
                } else {
                    out.append(' ').append(hasBody ? body(piece.text()) : "").append(' ');
                }
            }
        }
        return out.toString();
    }

    /** Its texts may be put into a variable first, so that all of them count, but for messages. */
    private static String body(String text) {
        List<Piece> pieces = SqlPieces.of(text);
        boolean executes = EXECUTE.matcher(code(pieces)).find();
        StringBuilder out = new StringBuilder();
        for (List<Piece> statement : split(pieces)) {
            boolean executed = executes && !RAISE.matcher(code(statement)).find();
            for (Piece piece : statement) {
                if (piece.kind() == Kind.TEXT) {
                    out.append(' ')
                            .append(executed ? everything(piece.text()) : "")
                            .append(' ');
                } else {
                    out.append(executed ? GLUE.matcher(piece.text()).replaceAll(" ") : piece.text());
                }
            }
        }
        return out.toString();
    }

    private static String code(List<Piece> pieces) {
        StringBuilder out = new StringBuilder();
        pieces.forEach(piece -> out.append(piece.kind() == Kind.CODE ? piece.text() : " "));
        return out.toString();
    }

    private static List<List<Piece>> split(List<Piece> pieces) {
        List<List<Piece>> statements = new ArrayList<>(List.of(new ArrayList<>()));
        for (Piece piece : pieces) {
            statements.get(statements.size() - 1).add(piece);
            if (piece.kind() == Kind.END) {
                statements.add(new ArrayList<>());
            }
        }
        return statements;
    }
}
