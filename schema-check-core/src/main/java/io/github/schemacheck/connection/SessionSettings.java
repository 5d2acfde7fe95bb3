package io.github.schemacheck.connection;

import java.time.Duration;

/**
 * How patient a session is.
 *
 * @param connectTimeout of one attempt to connect
 * @param connectLimit of all attempts together, the waiting between them included; zero: one attempt only
 * @param statementTimeout of one statement
 * @param lockTimeout of waiting for one lock
 */
public record SessionSettings(
        Duration connectTimeout, Duration connectLimit, Duration statementTimeout, Duration lockTimeout) {
    public static final SessionSettings DEFAULT = new SessionSettings(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofSeconds(5));

    /** What every connection calls itself in pg_stat_activity. */
    public static final String APPLICATION_NAME = "schema-check";
}
