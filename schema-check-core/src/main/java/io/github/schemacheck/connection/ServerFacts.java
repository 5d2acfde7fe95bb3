package io.github.schemacheck.connection;

/**
 * What a server says of itself; a shadow has to follow most of it.
 *
 * @param major 14 or more
 * @param version as server_version says it: {@code 16.4 (Debian 16.4-1)}
 * @param systemIdentifier tells clusters apart; 0 where the role may not read it
 * @param database the name of the database
 * @param role the role that is connected
 * @param timeZone of a session that asks for none: what the database has set, else the server's log_timezone, which is
 *     set beside its TimeZone; that one cannot be seen, as the driver asks for the zone of this machine
 * @param locale of the database
 * @param pooler what the connection went through
 */
public record ServerFacts(
        int major,
        String version,
        long systemIdentifier,
        String database,
        String role,
        String timeZone,
        Locale locale,
        Pooler pooler) {

    /** Without a pooler. */
    public ServerFacts(
            int major,
            String version,
            long systemIdentifier,
            String database,
            String role,
            String timeZone,
            Locale locale) {
        this(major, version, systemIdentifier, database, role, timeZone, locale, Pooler.NONE);
    }

    /**
     * How a database sorts and stores text.
     *
     * @param encoding {@code UTF8} …
     * @param provider {@code libc}, {@code icu} or {@code builtin}
     * @param icuLocale locale of icu and builtin, else empty
     */
    public record Locale(String encoding, String provider, String collate, String ctype, String icuLocale) {}
}
