package io.github.schemacheck.deploy.testing.railway;

import java.util.Map;

/**
 * One misbehaviour.
 *
 * @param done whether what was asked for is done before
 * @param status 0 where the connection is cut instead of an answer
 */
public record Fault(boolean done, int status, Map<String, String> headers, String body) {
    /** As if a cable were pulled before anything arrived. */
    public static Fault cutBefore() {
        return new Fault(false, 0, Map.of(), "");
    }

    /** As if it were pulled before the answer came back. */
    public static Fault cutAfter() {
        return new Fault(true, 0, Map.of(), "");
    }

    public static Fault html(int status, String page) {
        return new Fault(false, status, Map.of("Content-Type", "text/html"), page);
    }

    public static Fault limited(String retryAfter) {
        return new Fault(
                false,
                429,
                Map.of("Content-Type", "application/json", "Retry-After", retryAfter, "X-RateLimit-Limit", "100"),
                "{\"message\": \"Too many requests\"}");
    }

    public static Fault status(int status) {
        return new Fault(false, status, Map.of("Content-Type", "application/json"), "{}");
    }

    /** HTTP 200, and yet no. */
    public static Fault error(String message, String code) {
        return new Fault(
                false,
                200,
                Map.of("Content-Type", "application/json"),
                "{\"data\": null, \"errors\": [{\"message\": \"" + message + "\", \"traceId\": \"4711\","
                        + " \"extensions\": {\"code\": \"" + code + "\"}}]}");
    }

    static Fault broken(RuntimeException e) {
        return html(500, "TestRailway: " + e);
    }
}
