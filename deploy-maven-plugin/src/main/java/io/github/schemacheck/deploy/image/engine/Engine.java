package io.github.schemacheck.deploy.image.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.schemacheck.deploy.program.Beside;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * One Docker Engine, where the environment or a context of the command line client says. What is named and cannot be is
 * a {@link ProblemException} of the first method that needs it.
 */
public final class Engine implements AutoCloseable {
    private final CompletableFuture<EngineAddress> address;
    private final CompletableFuture<DockerHttpClient> http;

    private Engine(CompletableFuture<EngineAddress> address, CompletableFuture<DockerHttpClient> http) {
        this.address = address;
        this.http = http;
    }

    /**
     * Returns at once: what it needs of Java takes longer to load than a small build takes, and is loaded beside what
     * else there is to do.
     *
     * @param host empty: {@code DOCKER_HOST}, else the context in use of {@code ~/.docker}, else the usual socket
     */
    public static Engine at(String host) {
        return of(() -> EngineAddress.named(host));
    }

    static Engine of(Supplier<DockerClientConfig> configured) {
        CompletableFuture<EngineAddress> address =
                CompletableFuture.supplyAsync(() -> EngineAddress.of(configured), Engine::beside);
        return new Engine(address, address.thenApplyAsync(EngineAddress::client, Engine::beside));
    }

    private static void beside(Runnable work) {
        Beside.start("docker-engine", work);
    }

    private static <T> T ready(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProblemException problem ? problem : e;
        }
    }

    /** @return for people */
    public String address() {
        return ready(address).uri().toString();
    }

    /** @return the same engine, as docker-java's commands ask it; closed with this one */
    public DockerClient commands() {
        return DockerClientImpl.getInstance(ready(address).config(), ready(http));
    }

    /**
     * @return what the engine answers, with any status; to be closed, which also stops what the engine does for it
     * @throws ProblemException where no engine answers
     */
    public Response ask(Request request) {
        Response response = execute(request);
        // An engine's own answers have a type; this one is Go's, to who speaks to it without TLS.
        if (response.getStatusCode() == 400 && response.getHeader("Content-Type") == null) {
            response.close();
            throw new EngineProblems(address()).unreachable(new TlsWantedException());
        }
        return response;
    }

    private Response execute(Request request) {
        DockerHttpClient client = ready(http);
        try {
            return client.execute(request);
        } catch (RuntimeException e) {
            throw new EngineProblems(address()).unreachable(e);
        }
    }

    /**
     * @return a socket on which the engine speaks the protocol from now on
     * @throws HijackRefusedException where it does not want to
     * @throws IOException where it cannot be reached
     */
    public Socket hijack(String path, String protocol, Map<String, List<String>> headers) throws IOException {
        Socket socket = ready(address).sockets().open();
        try {
            new Hijack(path, protocol, headers).over(socket);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        DockerHttpClient client = http.exceptionally(never -> null).join();
        if (client != null) {
            client.close();
        }
    }
}
