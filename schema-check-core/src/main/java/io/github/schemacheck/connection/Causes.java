package io.github.schemacheck.connection;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Looks through an exception and all that caused it. */
final class Causes {
    private static final int DEEPEST = 10;

    private Causes() {}

    static boolean has(Throwable e, Class<? extends Throwable> type) {
        @Nullable Throwable at = e;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            if (type.isInstance(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /** @return all messages in one text, in lower case */
    static String text(Throwable e) {
        StringBuilder all = new StringBuilder();
        @Nullable Throwable at = e;
        for (int i = 0; at != null && i < DEEPEST; i++) {
            all.append(at.getMessage()).append('\n');
            at = at.getCause();
        }
        return all.toString().toLowerCase(java.util.Locale.ROOT);
    }

    /** @return the SQLSTATE; empty where there is none */
    static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }
}
