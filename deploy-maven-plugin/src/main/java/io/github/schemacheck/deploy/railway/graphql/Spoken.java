package io.github.schemacheck.deploy.railway.graphql;

import java.time.Duration;

/** A duration as people say it. */
public final class Spoken {
    private Spoken() {}

    public static String of(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 1) {
            return time.toMillis() + " ms";
        }
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
