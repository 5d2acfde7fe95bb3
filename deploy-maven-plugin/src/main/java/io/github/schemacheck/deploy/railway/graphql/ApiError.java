package io.github.schemacheck.deploy.railway.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One of the errors in an answer.
 *
 * @param code empty where Railway gives none
 * @param traceId what Railway's support asks for; empty where there is none
 */
public record ApiError(String message, String code, String traceId) {
    static List<ApiError> all(JsonNode errors) {
        return StreamSupport.stream(errors.spliterator(), false)
                .map(ApiError::of)
                .toList();
    }

    private static ApiError of(JsonNode error) {
        JsonNode extensions = error.path("extensions");
        return new ApiError(
                error.path("message").asText("no message"),
                extensions.path("code").asText(""),
                error.path("traceId").asText(extensions.path("traceId").asText("")));
    }

    /** Railway does not tell a wrong token from a right one that may not do this. */
    public boolean isDenial() {
        return says("not authorized", "unauthorized", "token not found", "invalid token", "forbidden");
    }

    /** Some limits are told as ordinary errors. */
    boolean isLimit() {
        return says("too quickly", "rate limit", "too many requests");
    }

    /** What Railway says when it is not to blame anybody else. */
    boolean isPassing() {
        return says("problem processing request") || code.equals("INTERNAL_SERVER_ERROR");
    }

    public boolean isNotFound() {
        return says("not found");
    }

    private boolean says(String... words) {
        String said = message.toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(said::contains);
    }

    @Override
    public String toString() {
        return message
                + (code.isEmpty() ? "" : " [" + code + "]")
                + (traceId.isEmpty() ? "" : " (trace " + traceId + ")");
    }
}
