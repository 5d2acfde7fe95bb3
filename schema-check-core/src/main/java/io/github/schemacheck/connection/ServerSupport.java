package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which servers can be read: PostgreSQL itself, 14 to 18. */
final class ServerSupport {
    private static final int OLDEST = 14;
    private static final int NEWEST = 18;

    /** Words of version() by which others that speak the protocol are known. */
    private static final List<Map.Entry<String, String>> OTHERS = List.of(
            Map.entry("Redshift", "Amazon Redshift"),
            Map.entry("CockroachDB", "CockroachDB"),
            Map.entry("-YB-", "YugabyteDB"),
            Map.entry("Greenplum", "Greenplum"),
            Map.entry("Materialize", "Materialize"),
            Map.entry("RisingWave", "RisingWave"),
            Map.entry("CrateDB", "CrateDB"),
            Map.entry("QuestDB", "QuestDB"),
            Map.entry("H2", "H2"));

    private ServerSupport() {}

    /**
     * @param version what version() says
     * @throws ProblemException where it is not PostgreSQL itself
     */
    static void requirePostgres(String version) {
        for (Map.Entry<String, String> other : OTHERS) {
            if (version.contains(other.getKey())) {
                throw new ProblemException(
                        "The server behind DATABASE_URL is " + other.getValue() + ", which is not supported, because it"
                                + " has other system catalogues than PostgreSQL.",
                        "point DATABASE_URL at a PostgreSQL " + OLDEST + " to " + NEWEST + ".");
            }
        }
    }

    /** @throws ProblemException where it is too old */
    static void requireMajor(int major) {
        if (major < OLDEST) {
            throw new ProblemException(
                    "The server behind DATABASE_URL is PostgreSQL " + major + "; the oldest that can be read is "
                            + OLDEST + ".",
                    "upgrade the server; the PostgreSQL project itself no longer mends " + major + ".");
        }
    }

    static Optional<String> warning(int major) {
        return major <= NEWEST
                ? Optional.empty()
                : Optional.of("PostgreSQL " + major + " is newer than this tool, which knows " + OLDEST + " to "
                        + NEWEST + ": what is new in it is not compared.");
    }
}
