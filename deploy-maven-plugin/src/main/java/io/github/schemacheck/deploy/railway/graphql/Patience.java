package io.github.schemacheck.deploy.railway.graphql;

import java.time.Duration;

/**
 * How often, and how long after, a request is sent again.
 *
 * @param first the rest before the second attempt, doubled before each further one
 * @param most what Railway may ask to wait; where it asks for more, we give up and say so
 */
public record Patience(int attempts, Duration first, Duration most) {
    public static final Patience USUAL = new Patience(4, Duration.ofSeconds(1), Duration.ofMinutes(2));

    /** @param done attempts so far, from 1 */
    Duration before(int done, Reply reply) {
        Duration usual = first.multipliedBy(1L << (done - 1));
        return reply instanceof Reply.Throttled throttled
                ? throttled.limit().retryAfter().orElse(usual)
                : usual;
    }
}
