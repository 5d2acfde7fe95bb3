package io.github.schemacheck.deploy.railway.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came back from Railway, or did not. */
public sealed interface Reply {
    /** All went well. */
    record Data(JsonNode data) implements Reply {}

    /** Railway understood and said no, with whatever HTTP status. */
    record Refused(int status, List<ApiError> errors) implements Reply {
        public Refused {
            errors = List.copyOf(errors);
        }

        public boolean isDenial() {
            return status == 401 || status == 403 || errors.stream().anyMatch(ApiError::isDenial);
        }

        public boolean isNotFound() {
            return errors.stream().anyMatch(ApiError::isNotFound);
        }

        public String words() {
            return errors.isEmpty()
                    ? "HTTP " + status
                    : errors.stream().map(ApiError::toString).collect(Collectors.joining("; "));
        }
    }

    /** Too many requests; this one was not looked at. */
    record Throttled(Limit limit, String words) implements Reply {}

    /** Railway has a problem of its own, and nobody knows whether the request did something. */
    record Unwell(int status, String words) implements Reply {}

    /** Something between us and Railway answered. */
    record Foreign(int status, String words) implements Reply {}

    /**
     * No answer.
     *
     * @param sent whether the request may have arrived
     */
    record Lost(IOException reason, boolean sent) implements Reply {}

    /**
     * What the headers say of a limit.
     *
     * @param retryAfter what Railway asks for
     * @param requests in all, for messages; empty where it is not told
     */
    record Limit(Optional<Duration> retryAfter, String requests) {}

    /** @return whether the same request may go better later, and does nothing twice */
    default boolean mayRepeat(Operation operation) {
        if (this instanceof Throttled) {
            return true;
        }
        if (this instanceof Lost lost) {
            return !lost.sent() || operation.isRepeatable();
        }
        return this instanceof Unwell && operation.isRepeatable();
    }

    /** @return whether nobody knows if the request did something */
    default boolean isUncertain() {
        return this instanceof Unwell || (this instanceof Lost lost && lost.sent());
    }
}
