package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;

/**
 * What stands between us and the server. One transaction works through all of them; what outlives a transaction
 * (session locks, SET, CREATE INDEX CONCURRENTLY under a lock) does not work through one that pools transactions.
 */
public enum Pooler {
    NONE("", ""),
    /** Seen by its cancel key; whether it pools sessions or transactions cannot be seen from outside. */
    PGBOUNCER(
            "a connection pooler (PgBouncer or one like it)",
            "set DATABASE_URL to the server itself, usually port 5432 instead of 6432."),
    /** Hosts with {@code -pooler}: PgBouncer in transaction mode. */
    NEON(
            "Neon's pooled host",
            "take \"-pooler\" out of the host name in DATABASE_URL: that is Neon's direct connection."),
    /** Port 6543: Supavisor in transaction mode. */
    SUPABASE(
            "Supabase's transaction pooler",
            "use Supabase's direct connection or its session pooler in DATABASE_URL: the same with port 5432.");

    private final String label;
    private final String direct;

    Pooler(String label, String direct) {
        this.label = label;
        this.direct = direct;
    }

    /** @return in words, {@code Neon's pooled host}; empty for {@link #NONE} */
    public String label() {
        return label;
    }

    /**
     * Refuses what would go wrong through a pooler.
     *
     * @param what as the subject of a sentence: {@code Migrating}
     * @throws ProblemException unless this is {@link #NONE}
     */
    public void refuse(String what) {
        if (this != NONE) {
            throw new ProblemException(
                    what + " needs a session of its own, and DATABASE_URL leads through " + label + ".", direct);
        }
    }

    static Pooler of(Host host) {
        if (host.isUnder("neon.tech") && host.name().split("\\.", 2)[0].endsWith("-pooler")) {
            return NEON;
        }
        boolean supabase = host.isUnder("supabase.com") || host.isUnder("supabase.co");
        return supabase && host.port() == 6543 ? SUPABASE : NONE;
    }
}
