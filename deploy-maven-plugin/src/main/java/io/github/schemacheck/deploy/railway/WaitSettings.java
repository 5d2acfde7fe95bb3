package io.github.schemacheck.deploy.railway;

import java.time.Duration;

/**
 * How a deployment is waited for.
 *
 * @param rests between looks where no subscription says that there is something to see
 * @param confirmations how often it has to be live once more before it is believed: some crash a moment later
 * @param between two confirmations
 */
public record WaitSettings(Duration timeout, Rests rests, int confirmations, Duration between) {
    public static WaitSettings usual(Duration timeout) {
        return new WaitSettings(timeout, Rests.USUAL, 2, Duration.ofSeconds(5));
    }
}
