package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.schema.Identifier;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Creates a database that sorts, stores and tells the time as the live one does. */
final class DatabaseStatements {
    private DatabaseStatements() {}

    /** @return what is unlike the live database; empty where nothing is */
    static List<String> create(Statement admin, String name, String owner, ServerFacts live) throws SQLException {
        String plain = "CREATE DATABASE " + Identifier.quote(name) + " OWNER " + Identifier.quote(owner)
                + " TEMPLATE template0";
        try {
            admin.execute(plain + locale(live));
            return List.of();
        } catch (SQLException e) {
            if (!"22023".equals(e.getSQLState())
                    && !"0A000".equals(e.getSQLState())
                    && !"42809".equals(e.getSQLState())) {
                throw e;
            }
            admin.execute(plain + " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
            ServerFacts.Locale locale = live.locale();
            return List.of(
                    "The shadow sorts as C and stores UTF8, because it cannot have the locale of the live database ("
                            + locale.provider() + " " + locale.collate() + ", " + locale.encoding() + ").");
        }
    }

    static void configure(Statement admin, String name, ServerFacts live, Duration timeout) throws SQLException {
        String alter = "ALTER DATABASE " + Identifier.quote(name) + " SET ";
        admin.execute(alter + "timezone = " + literal(live.timeZone()));
        admin.execute(alter + "statement_timeout = " + literal(timeout.toMillis() + "ms"));
        admin.execute(alter + "lock_timeout = " + literal(Math.min(timeout.toMillis(), 30_000) + "ms"));
    }

    private static String locale(ServerFacts live) {
        ServerFacts.Locale locale = live.locale();
        List<String> parts = new ArrayList<>();
        parts.add(" ENCODING " + literal(locale.encoding()));
        parts.add("LC_COLLATE " + literal(locale.collate()));
        parts.add("LC_CTYPE " + literal(locale.ctype()));
        if (live.major() >= 15 && !locale.provider().equals("libc")) {
            parts.add("LOCALE_PROVIDER " + locale.provider());
            String option = locale.provider().equals("icu") ? "ICU_LOCALE " : "BUILTIN_LOCALE ";
            parts.add(option + literal(locale.icuLocale()));
        }
        return String.join(" ", parts);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
