package io.github.schemacheck.deploy.railway.graphql;

import io.github.schemacheck.problem.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Where Railway's API is.
 *
 * @param agent the name under which we ask: its CDN refuses clients without one
 * @param timeout of one request; making an environment takes Railway longer than 30 seconds
 */
public record Endpoint(URI address, String agent, Duration timeout) {
    public static final String USUAL = "https://backboard.railway.com/graphql/v2";

    /** @param address {@link #USUAL} but for tests */
    public static Endpoint of(String address, String version, Map<String, String> environment) {
        try {
            URI uri = URI.create(address);
            if ((!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) || uri.getHost() == null) {
                throw new IllegalArgumentException("no address of a server");
            }
            return new Endpoint(uri, "deploy-maven-plugin/" + version, timeout(environment));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    "deploy.railwayUrl is \"" + address + "\".",
                    "leave it out, or set it to an address as " + USUAL + ".");
        }
    }

    private static Duration timeout(Map<String, String> environment) {
        String given = environment.getOrDefault("RAILWAY_HTTP_TIMEOUT", "").strip();
        if (given.isEmpty()) {
            return Duration.ofSeconds(90);
        }
        if (!given.matches("[1-9][0-9]{0,4}")) {
            throw new ProblemException("RAILWAY_HTTP_TIMEOUT is \"" + given + "\".", "set it to seconds, as 90.");
        }
        return Duration.ofSeconds(Integer.parseInt(given));
    }

    /** Requests without a query string are limited much more strictly by Railway's CDN. */
    URI http() {
        return URI.create(address + "?source=deploy-maven-plugin");
    }

    URI webSocket() {
        return URI.create(http().toString().replaceFirst("^http", "ws"));
    }

    /** @return the host, for messages */
    public String host() {
        return address.getHost();
    }
}
