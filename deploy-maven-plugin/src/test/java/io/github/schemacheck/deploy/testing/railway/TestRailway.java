package io.github.schemacheck.deploy.testing.railway;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.protocol.Handshake;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Railway on loopback. */
public final class TestRailway implements AutoCloseable {
    /** In all that must never be shown. */
    public static final String SECRET = "it-secret-7391";

    public static final String PROJECT_TOKEN = "project-" + SECRET;
    public static final String WORKSPACE_TOKEN = "workspace-" + SECRET;
    public static final String ACCOUNT_TOKEN = "account-" + SECRET;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RailwayState state = new RailwayState();
    private final Misbehaviour trouble = new Misbehaviour();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Runner runner = new Runner(state);
    private final Api api = new Api(state, runner);
    private final Undertow server;

    private TestRailway() {
        Set<Handshake> handshake = Set.of(new Hybi13Handshake(Set.of("graphql-transport-ws"), false));
        HttpHandler streams = new WebSocketProtocolHandshakeHandler(handshake, new Streams(api, trouble, asked));
        HttpHandler requests = new BlockingHandler(this::answer);
        server = Undertow.builder()
                .addHttpListener(
                        0, "127.0.0.1", exchange -> (isStream(exchange) ? streams : requests).handleRequest(exchange))
                .setIoThreads(2)
                .setWorkerThreads(8)
                .build();
        server.start();
    }

    public static TestRailway start() {
        return new TestRailway();
    }

    /** @return of what of Railway's API is used */
    public static TypeDefinitionRegistry schema() {
        return Api.registry();
    }

    public String url() {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return "http://127.0.0.1:" + address.getPort() + "/graphql/v2";
    }

    public RailwayState state() {
        return state;
    }

    public Misbehaviour trouble() {
        return trouble;
    }

    /** @return the names of all operations that came in, in order */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** As somebody else would in the dashboard. */
    public Run deploy(Instance instance, String image) {
        return runner.start(instance, image, instance.variables);
    }

    private boolean isStream(HttpServerExchange exchange) {
        return !trouble.deadStreams && exchange.getRequestHeaders().contains("Sec-WebSocket-Key");
    }

    private void answer(HttpServerExchange exchange) throws IOException {
        Optional<Fault> blocked = blockedBy(exchange);
        if (blocked.isPresent()) {
            send(exchange, blocked.get());
            return;
        }
        Map<String, Object> request = JSON.readValue(exchange.getInputStream(), new TypeReference<>() {});
        String operation = String.valueOf(request.get("operationName"));
        asked.add(operation);
        Optional<Fault> fault = trouble.of(operation);
        if (fault.isPresent() && !fault.get().done()) {
            send(exchange, fault.get());
            return;
        }
        Caller caller = Caller.of(header(exchange, "Authorization"), header(exchange, "Project-Access-Token"));
        Fault answer;
        try {
            answer = execute(caller, request);
        } catch (RuntimeException e) {
            // A mistake of this server's own must be seen as what it is.
            answer = Fault.broken(e);
        }
        send(exchange, fault.orElse(answer));
    }

    private Fault execute(Caller caller, Map<String, Object> request) throws IOException {
        try {
            caller.refuseUnknown();
        } catch (Refusal e) {
            return Fault.error(e.getMessage(), e.code());
        }
        ExecutionResult result = api.execute(caller, request);
        return new Fault(
                true,
                Api.status(result),
                Map.of("Content-Type", "application/json"),
                JSON.writeValueAsString(Api.written(result)));
    }

    /** What stands before Railway. */
    private static Optional<Fault> blockedBy(HttpServerExchange exchange) {
        if (!header(exchange, "User-Agent").startsWith("deploy-maven-plugin/")) {
            return Optional.of(
                    Fault.html(403, "<html><title>Access denied</title><body>error code: 1010</body></html>"));
        }
        if (exchange.getQueryString().isEmpty()) {
            return Optional.of(Fault.html(429, "<html><body>error code: 1015</body></html>"));
        }
        return Optional.empty();
    }

    private static void send(HttpServerExchange exchange, Fault answer) throws IOException {
        if (answer.status() == 0) {
            exchange.getConnection().close();
            return;
        }
        exchange.setStatusCode(answer.status());
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        exchange.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        exchange.endExchange();
    }

    private static String header(HttpServerExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop();
        runner.close();
    }
}
