package io.github.schemacheck.rehearsal.flyway;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** What Flyway said, without what helps nobody, and with the statement that it leaves out. */
final class Said {
    private static final Pattern LEFT_OUT = Pattern.compile(
            "\\R(Statement  : |Error Code : 0|-+$).*"
                    + "|See http\\S+ for more information\\. | \\([^()]*\\)(?=\\RLine )",
            Pattern.MULTILINE);

    private Said() {}

    static String of(FlywayException e) {
        return LEFT_OUT.matcher(String.valueOf(e.getMessage())).replaceAll("").strip();
    }

    /** @return on a line of its own; empty where it was not SQL that failed */
    static String statement(FlywayException e, String last) {
        return !isSql(e) || last.isEmpty() ? "" : "\nStatement  : " + last;
    }

    private static boolean isSql(FlywayException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState() != null;
            }
        }
        return false;
    }
}
