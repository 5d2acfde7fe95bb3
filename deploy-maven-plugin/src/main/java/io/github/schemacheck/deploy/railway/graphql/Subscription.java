package io.github.schemacheck.deploy.railway.graphql;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One question whose answers come as they happen, by the protocol {@code graphql-transport-ws}. It may end at any time:
 * no verdict hangs on it.
 */
public final class Subscription implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "1";

    /** Is told on a thread of the HTTP client. */
    public interface Listener {
        void next(JsonNode data);

        /** Once, whatever the reason; never after {@link Subscription#close}. */
        void ended(String reason);
    }

    record Question(JsonNode body, Listener listener) {}

    private final Question question;
    private final AtomicBoolean over = new AtomicBoolean();
    private final CompletableFuture<WebSocket> socket;

    private Subscription(Question question, WebSocket.Builder builder, Endpoint endpoint) {
        this.question = question;
        this.socket = builder.buildAsync(endpoint.webSocket(), new Talk()).whenComplete((opened, refused) -> {
            if (refused != null) {
                end("no connection: " + refused.getMessage());
            } else if (over.get()) {
                opened.abort();
            }
        });
    }

    /** @return at once; it may still fail to open, which the listener is told as its end */
    static Subscription open(HttpClient http, Endpoint endpoint, Token token, Question question) {
        return new Subscription(
                question,
                http.newWebSocketBuilder()
                        .subprotocols("graphql-transport-ws")
                        .connectTimeout(Duration.ofSeconds(20))
                        .header("User-Agent", endpoint.agent())
                        .header(token.header(), token.value()),
                endpoint);
    }

    @Override
    public void close() {
        over.set(true);
        var unused = socket.thenAccept(WebSocket::abort);
    }

    private void end(String reason) {
        if (over.compareAndSet(false, true)) {
            question.listener().ended(reason);
        }
    }

    private final class Talk implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public void onOpen(WebSocket opened) {
            say(opened, Map.of("type", "connection_init"));
            opened.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            heard.append(data);
            if (last) {
                String text = heard.toString();
                heard.setLength(0);
                hear(from, text);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end("closed with " + code + (reason.isEmpty() ? "" : ": " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end("cut: " + error.getMessage());
        }

        private void hear(WebSocket from, String text) {
            try {
                JsonNode message = JSON.readTree(text);
                switch (message.path("type").asText()) {
                    case "connection_ack" -> say(
                            from, Map.of("id", ID, "type", "subscribe", "payload", question.body()));
                    case "ping" -> say(from, Map.of("type", "pong"));
                    case "next" -> next(message.path("payload"));
                    case "error" -> end(new Reply.Refused(0, ApiError.all(message.path("payload"))).words());
                    case "complete" -> end("complete");
                    default -> {}
                }
            } catch (JacksonException e) {
                end("not understood");
                from.abort();
            }
        }

        private void next(JsonNode payload) {
            if (payload.path("errors").size() > 0) {
                end(new Reply.Refused(0, ApiError.all(payload.path("errors"))).words());
            } else if (!over.get()) {
                question.listener().next(payload.path("data"));
            }
        }

        private void say(WebSocket to, Map<String, ?> message) {
            var unused = to.sendText(JSON.valueToTree(message).toString(), true).whenComplete((sent, lost) -> {
                if (lost != null) {
                    end("cut: " + lost.getMessage());
                }
            });
        }
    }
}
