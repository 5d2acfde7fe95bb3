package io.github.schemacheck.apply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that builds, rebuilds or drops an index while others write.
 *
 * @param text for people
 * @param named where it creates an index and says its name
 */
record ConcurrentBuild(String text, Optional<NamedIndex> named) {
    private static final String BEGIN = "^(?:\\s|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*+";
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$\\x80-\\x{10FFFF}]+)";
    private static final Pattern ANY = pattern(BEGIN
            + "(?:CREATE\\s+(?:UNIQUE\\s+)?|DROP\\s+|REINDEX\\s+(?:\\([^)]*\\)\\s*)?)(?:INDEX|TABLE|SCHEMA|DATABASE)"
            + "\\s+CONCURRENTLY\\b");
    private static final Pattern CREATE = pattern(BEGIN
            + "(?<head>CREATE\\s+(?:UNIQUE\\s+)?INDEX)\\s+CONCURRENTLY\\s+(?<exists>IF\\s+NOT\\s+EXISTS\\s+)?(?<index>"
            + NAME + ")\\s+ON\\s+(?:ONLY\\s+)?(?<table>" + NAME + "(?:\\s*\\.\\s*" + NAME + ")?)(?<rest>.*)$");

    /**
     * All as written.
     *
     * @param head before CONCURRENTLY
     * @param rest after the table
     */
    record NamedIndex(String head, boolean ifNotExists, String name, String table, String rest) {
        String sqlIfNotExists() {
            return head + " CONCURRENTLY IF NOT EXISTS " + name + " ON " + table + rest;
        }

        /** The same on a table that is as small as one wants. */
        String sqlFor(String otherName, String otherTable) {
            return head + " " + otherName + " ON " + otherTable + rest;
        }
    }

    static Optional<ConcurrentBuild> of(String sql) {
        if (!ANY.matcher(sql).find()) {
            return Optional.empty();
        }
        Matcher create = CREATE.matcher(sql);
        Optional<NamedIndex> named = create.find()
                ? Optional.of(new NamedIndex(
                        create.group("head"),
                        create.group("exists") != null,
                        create.group("index"),
                        create.group("table"),
                        create.group("rest")))
                : Optional.empty();
        return Optional.of(new ConcurrentBuild(sql.strip().lines().findFirst().orElse(""), named));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
