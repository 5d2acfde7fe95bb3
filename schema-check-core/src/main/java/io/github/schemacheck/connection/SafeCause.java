package io.github.schemacheck.connection;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What remains of a foreign exception for {@code -X}: its type, message and stack, without passwords. */
final class SafeCause extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    private SafeCause(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static SafeCause of(Throwable original, Secrets secrets) {
        return of(original, secrets, DEEPEST);
    }

    private static SafeCause of(Throwable original, Secrets secrets, int deeper) {
        Throwable inner = original.getCause();
        SafeCause cause = inner == null || deeper == 0 ? null : of(inner, secrets, deeper - 1);
        SafeCause safe = new SafeCause(secrets.mask(describe(original)), cause);
        safe.setStackTrace(original.getStackTrace());
        return safe;
    }

    private static String describe(Throwable original) {
        String state = original instanceof SQLException sql && sql.getSQLState() != null
                ? " (SQLSTATE " + sql.getSQLState() + ")"
                : "";
        return original.getClass().getName() + ": " + original.getMessage() + state;
    }
}
