package io.github.schemacheck.deploy.railway.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/** Asks Railway, again where that is harmless, and says what went wrong where it does. */
public final class GraphQl {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Endpoint endpoint;
    private final Token token;
    private final Patience patience;
    private final Consumer<String> lines;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    /** @param lines is told when there is something to wait for */
    public GraphQl(Endpoint endpoint, Token token, Patience patience, Consumer<String> lines) {
        this.endpoint = endpoint;
        this.token = token;
        this.patience = patience;
        this.lines = lines;
    }

    public GraphQl with(Token other) {
        return new GraphQl(endpoint, other, patience, lines);
    }

    public Token token() {
        return token;
    }

    /** @throws ProblemException for every answer but data */
    public JsonNode ask(Operation operation, Map<String, ?> variables) {
        return data(operation, reply(operation, variables));
    }

    /** @throws ProblemException where it is no data */
    public JsonNode data(Operation operation, Reply reply) {
        if (reply instanceof Reply.Data good) {
            return good.data();
        }
        throw new ReplyProblems(operation, endpoint, token).of(reply);
    }

    /** @return the answer that is left after all attempts */
    public Reply reply(Operation operation, Map<String, ?> variables) {
        Reply reply = send(operation, variables);
        for (int done = 1; done < patience.attempts() && reply.mayRepeat(operation); done++) {
            Duration rest = patience.before(done, reply);
            if (rest.compareTo(patience.most()) > 0) {
                return reply;
            }
            lines.accept("Railway: " + ReplyProblems.brief(reply) + "; asking again in " + Spoken.of(rest));
            rest(rest);
            reply = send(operation, variables);
        }
        return reply;
    }

    public Subscription subscribe(Operation operation, Map<String, ?> variables, Subscription.Listener listener) {
        return Subscription.open(
                http, endpoint, token, new Subscription.Question(body(operation, variables), listener));
    }

    private Reply send(Operation operation, Map<String, ?> variables) {
        HttpRequest request = HttpRequest.newBuilder(endpoint.http())
                .timeout(endpoint.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", endpoint.agent())
                .header(token.header(), token.value())
                .POST(HttpRequest.BodyPublishers.ofString(
                        body(operation, variables).toString()))
                .build();
        try {
            return ReplyReader.read(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException | SSLException e) {
            return new Reply.Lost(e, false);
        } catch (IOException e) {
            return new Reply.Lost(e, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private static JsonNode body(Operation operation, Map<String, ?> variables) {
        return JSON.valueToTree(
                Map.of("query", operation.document(), "operationName", operation.title(), "variables", variables));
    }

    private static void rest(Duration rest) {
        try {
            Thread.sleep(rest.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private static ProblemException interrupted(InterruptedException e) {
        return new ProblemException("The build was interrupted.", "run it again.", e);
    }
}
