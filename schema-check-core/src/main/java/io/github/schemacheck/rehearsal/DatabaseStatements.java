package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.schema.Identifier;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Creates a database that sorts, stores and tells the time as the live one does. */
final class DatabaseStatements {
    /** Invalid parameter value, feature not supported, wrong object type: how servers say it differs by version. */
    private static final Set<String> NO_SUCH_LOCALE = Set.of("22023", "0A000", "42809");

    private DatabaseStatements() {}

    /** @return what is unlike the live database; empty where nothing is */
    static List<String> create(Statement admin, String name, String owner, ServerFacts live) throws SQLException {
        String plain = "CREATE DATABASE " + Identifier.quote(name) + " OWNER " + Identifier.quote(owner)
                + " TEMPLATE template0";
        ServerFacts.Locale locale = live.locale();
        try {
            admin.execute(plain + words(locale, live.major()));
            return List.of();
        } catch (SQLException e) {
            if (!NO_SUCH_LOCALE.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            ServerFacts.Locale simplest = new ServerFacts.Locale(locale.encoding(), "libc", "C", "C", "");
            admin.execute(plain + words(simplest, live.major()));
            return List.of("The shadow sorts as C, because it cannot have the locale of the live database ("
                    + locale.provider() + " " + locale.collate() + ", " + locale.encoding() + ").");
        }
    }

    static void configure(Statement admin, String name, ServerFacts live, Duration timeout) throws SQLException {
        String alter = "ALTER DATABASE " + Identifier.quote(name) + " SET ";
        admin.execute(alter + "timezone = " + literal(live.timeZone()));
        admin.execute(alter + "statement_timeout = " + literal(timeout.toMillis() + "ms"));
        admin.execute(alter + "lock_timeout = " + literal(Math.min(timeout.toMillis(), 30_000) + "ms"));
    }

    private static String words(ServerFacts.Locale locale, int major) {
        List<String> parts = new ArrayList<>();
        parts.add(" ENCODING " + literal(locale.encoding()));
        parts.add("LC_COLLATE " + literal(locale.collate()));
        parts.add("LC_CTYPE " + literal(locale.ctype()));
        if (major >= 15) {
            // Always, or else the template's is taken.
            parts.add("LOCALE_PROVIDER " + locale.provider());
        }
        if (!locale.provider().equals("libc")) {
            String option = locale.provider().equals("icu") ? "ICU_LOCALE " : "BUILTIN_LOCALE ";
            parts.add(option + literal(locale.icuLocale()));
        }
        return String.join(" ", parts);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
