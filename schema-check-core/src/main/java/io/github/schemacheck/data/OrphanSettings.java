package io.github.schemacheck.data;

import java.time.Duration;
import java.util.List;

/**
 * How far a scan for orphans may go.
 *
 * @param budget for all keys together; what does not fit is not checked
 * @param perKey for one key
 * @param connections 1 or 2
 * @param samples keys kept of each foreign key, 0 or more
 * @param include globs ({@code *}, {@code ?}) on {@code schema.table} or {@code schema.table.key}; empty for all keys
 * @param exclude likewise; wins over {@code include}
 */
public record OrphanSettings(
        Which which,
        Pace pace,
        Duration budget,
        Duration perKey,
        int connections,
        int samples,
        List<String> include,
        List<String> exclude) {
    public static final OrphanSettings DEFAULT = new OrphanSettings(
            Which.ALL, Pace.GENTLE, Duration.ofMinutes(10), Duration.ofMinutes(5), 1, 5, List.of(), List.of());

    public OrphanSettings {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        if (connections < 1 || connections > 2) {
            throw new IllegalArgumentException("1 or 2 connections, not " + connections);
        }
    }

    /** Which keys are looked at. */
    public enum Which {
        ALL,
        /** Those that drift, that the server does not vouch for, or that live lacks. */
        CHANGED,
        NONE
    }

    public OrphanSettings withPace(Pace other) {
        return new OrphanSettings(which, other, budget, perKey, connections, samples, include, exclude);
    }
}
