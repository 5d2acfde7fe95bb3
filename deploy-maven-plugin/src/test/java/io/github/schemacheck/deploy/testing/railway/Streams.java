package io.github.schemacheck.deploy.testing.railway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import io.undertow.websockets.spi.WebSocketHttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Subscriptions over {@code graphql-transport-ws}. */
record Streams(Api api, Misbehaviour trouble, List<String> asked) implements WebSocketConnectionCallback {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void onConnect(WebSocketHttpExchange exchange, WebSocketChannel channel) {
        Caller caller = Caller.of(header(exchange, "Authorization"), header(exchange, "Project-Access-Token"));
        channel.getReceiveSetter().set(new AbstractReceiveListener() {
            @Override
            protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage message) {
                hear(caller, from, message.getData());
            }
        });
        channel.resumeReceives();
    }

    private static String header(WebSocketHttpExchange exchange, String name) {
        String value = exchange.getRequestHeader(name);
        return value == null ? "" : value;
    }

    private void hear(Caller caller, WebSocketChannel channel, String text) {
        try {
            Map<String, Object> message = JSON.readValue(text, new TypeReference<>() {});
            switch (String.valueOf(message.get("type"))) {
                case "connection_init" -> say(channel, Map.of("type", "connection_ack"));
                case "subscribe" -> subscribe(caller, channel, message);
                default -> {}
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private void subscribe(Caller caller, WebSocketChannel channel, Map<String, Object> message) {
        Object id = message.get("id");
        caller.refuseUnknown();
        asked.add(((Map<String, Object>) message.get("payload"))
                .get("operationName")
                .toString());
        ExecutionResult result = api.execute(caller, (Map<String, Object>) message.get("payload"));
        if (!(result.getData() instanceof Publisher<?>)) {
            say(
                    channel,
                    Map.of(
                            "id",
                            id,
                            "type",
                            "error",
                            "payload",
                            Api.written(result).get("errors")));
            return;
        }
        AtomicInteger left = new AtomicInteger(trouble.streamMessages);
        ((Publisher<ExecutionResult>) result.getData()).subscribe(new Teller(next -> {
            if (left.getAndDecrement() <= 0) {
                cut(channel);
            } else if (channel.isOpen()) {
                say(channel, Map.of("id", id, "type", "next", "payload", next.toSpecification()));
            }
        }));
    }

    private static void cut(WebSocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(WebSocketChannel channel, Map<String, Object> message) {
        try {
            WebSockets.sendText(JSON.writeValueAsString(message), channel, null);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Teller(Consumer<ExecutionResult> lines) implements Subscriber<ExecutionResult> {
        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ExecutionResult next) {
            lines.accept(next);
        }

        @Override
        public void onError(Throwable error) {}

        @Override
        public void onComplete() {}
    }
}
