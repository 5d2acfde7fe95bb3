package io.github.schemacheck.deploy.railway.graphql;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An HTTP response → what it means. */
final class ReplyReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReplyReader() {}

    static Reply read(HttpResponse<String> response) {
        int status = response.statusCode();
        Optional<JsonNode> body = json(response.body());
        if (status == 429) {
            return new Reply.Throttled(
                    limit(response.headers()), body.map(b -> "").orElse(start(response.body())));
        }
        if (status >= 500) {
            return new Reply.Unwell(status, body.map(ReplyReader::words).orElse(start(response.body())));
        }
        if (body.isEmpty()) {
            return new Reply.Foreign(status, start(response.body()));
        }
        return graphQl(response, status, body.get());
    }

    private static Reply graphQl(HttpResponse<String> response, int status, JsonNode body) {
        List<ApiError> errors = ApiError.all(body.path("errors"));
        if (errors.stream().anyMatch(ApiError::isLimit)) {
            return new Reply.Throttled(limit(response.headers()), words(body));
        }
        if (errors.stream().anyMatch(ApiError::isPassing)) {
            return new Reply.Unwell(status, words(body));
        }
        // Data beside errors is not the whole of what was asked for.
        if (!errors.isEmpty() || status != 200 || !body.path("data").isObject()) {
            return new Reply.Refused(status, errors);
        }
        return new Reply.Data(body.path("data"));
    }

    private static Reply.Limit limit(HttpHeaders headers) {
        return new Reply.Limit(
                headers.firstValue("Retry-After")
                        .filter(value -> value.strip().matches("[0-9]{1,6}"))
                        .map(value -> Duration.ofSeconds(Long.parseLong(value.strip()))),
                headers.firstValue("X-RateLimit-Limit").orElse(""));
    }

    private static String words(JsonNode body) {
        return new Reply.Refused(0, ApiError.all(body.path("errors"))).words();
    }

    private static Optional<JsonNode> json(String body) {
        try {
            JsonNode read = JSON.readTree(body);
            return (read != null && read.isObject()) ? Optional.of(read) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A page without its markup. */
    private static String start(String body) {
        String text = body.replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
