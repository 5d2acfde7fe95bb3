package io.github.schemacheck.deploy.image.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Docker Engine, where the environment or a context of the command line client says. */
public final class Engine implements AutoCloseable {
    private final EngineSocket sockets;
    private final DockerClientConfig config;
    private final DockerHttpClient http;

    private Engine(EngineSocket sockets, DockerClientConfig config, DockerHttpClient http) {
        this.sockets = sockets;
        this.config = config;
        this.http = http;
    }

    /**
     * @param host empty: {@code DOCKER_HOST}, else the context in use of {@code ~/.docker}, else the usual socket
     * @throws ProblemException where what these name cannot be
     */
    public static Engine at(String host) {
        DefaultDockerClientConfig.Builder builder = DefaultDockerClientConfig.createDefaultConfigBuilder();
        return of(host.isEmpty() ? builder : builder.withDockerHost(host));
    }

    static Engine of(DefaultDockerClientConfig.Builder configured) {
        try {
            DockerClientConfig config = configured.build();
            URI uri = config.getDockerHost();
            boolean encrypted =
                    config.getSSLConfig() != null && !uri.getScheme().equals("unix");
            DockerHttpClient http = new ZerodepDockerHttpClient.Builder()
                    .dockerHost(uri)
                    .sslConfig(encrypted ? config.getSSLConfig() : null)
                    .build();
            return new Engine(
                    new EngineSocket(
                            uri, encrypted ? Optional.of(config.getSSLConfig().getSSLContext()) : Optional.empty()),
                    config,
                    http);
        } catch (RuntimeException | java.security.GeneralSecurityException e) {
            throw new ProblemException(
                    "The Docker Engine cannot be addressed: "
                            + (e.getMessage() == null ? "its certificates are not complete." : e.getMessage()),
                    "set deploy.dockerHost or DOCKER_HOST to unix:///path or tcp://host:port; where it asks for TLS,"
                            + " with DOCKER_TLS_VERIFY=1, and ca.pem, cert.pem and key.pem in DOCKER_CERT_PATH.",
                    e);
        }
    }

    /** @return for people */
    public String address() {
        return sockets.host().toString();
    }

    /** @return the same engine, as docker-java's commands ask it; closed with this one */
    public DockerClient commands() {
        return DockerClientImpl.getInstance(config, http);
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
        try {
            return http.execute(request);
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
        Socket socket = sockets.open();
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
        http.close();
    }
}
