package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands before {@code ://}: ours, that of another database, or none at all. */
final class Scheme {
    private static final List<String> OURS = List.of("jdbc:postgresql://", "postgresql://", "postgres://");
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("mysql", "MySQL"),
            Map.entry("mysql2", "MySQL"),
            Map.entry("mariadb", "MariaDB"),
            Map.entry("sqlserver", "SQL Server"),
            Map.entry("mssql", "SQL Server"),
            Map.entry("oracle", "Oracle"),
            Map.entry("sqlite", "SQLite"),
            Map.entry("file", "a file"),
            Map.entry("h2", "H2"),
            Map.entry("hsqldb", "HSQLDB"),
            Map.entry("derby", "Derby"),
            Map.entry("db2", "Db2"),
            Map.entry("mongodb", "MongoDB"),
            Map.entry("mongodb+srv", "MongoDB"),
            Map.entry("redis", "Redis"),
            Map.entry("rediss", "Redis"),
            Map.entry("snowflake", "Snowflake"),
            Map.entry("clickhouse", "ClickHouse"),
            Map.entry("redshift", "Amazon Redshift"),
            Map.entry("cockroachdb", "CockroachDB"),
            Map.entry("cockroach", "CockroachDB"));

    private Scheme() {}

    /** @return what follows the scheme */
    static String strip(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        for (String ours : OURS) {
            if (lower.startsWith(ours)) {
                return url.substring(ours.length());
            }
        }
        String bare = lower.startsWith("jdbc:") ? lower.substring(5) : lower;
        int colon = bare.indexOf(':');
        throw refusal(colon < 0 ? "" : bare.substring(0, colon));
    }

    private static ProblemException refusal(String scheme) {
        if (OTHERS.containsKey(scheme)) {
            return new ProblemException(
                    "DATABASE_URL leads to " + OTHERS.get(scheme) + " (" + scheme
                            + ":), which is not supported, because"
                            + " everything is read from PostgreSQL's own catalogues and replayed on a real PostgreSQL.",
                    "point DATABASE_URL at a PostgreSQL 14 to 18, for example\n    " + DatabaseUrl.EXAMPLE);
        }
        if (scheme.startsWith("prisma")) {
            return new ProblemException(
                    "DATABASE_URL leads to Prisma's own service ("
                            + (scheme.contains("+") ? "prisma+postgres" : "prisma")
                            + ":), which is not supported, because it does not speak PostgreSQL's protocol.",
                    "use the direct URL of the database, which Prisma calls directUrl.");
        }
        if (scheme.startsWith("postgres") || scheme.startsWith("r2dbc")) {
            return new ProblemException(
                    "DATABASE_URL begins in the way of another driver.",
                    "write postgresql:// at its beginning and leave the rest as it is.");
        }
        return new ProblemException(
                "DATABASE_URL is not a URL of a PostgreSQL database.",
                "it must begin with postgresql://, postgres:// or jdbc:postgresql://, for example\n    "
                        + DatabaseUrl.EXAMPLE);
    }
}
