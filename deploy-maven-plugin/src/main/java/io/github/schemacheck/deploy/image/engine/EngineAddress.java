package io.github.schemacheck.deploy.image.engine;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.SSLConfig;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.github.schemacheck.problem.ProblemException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Where an engine is, and how to speak to it.
 *
 * @param tls empty for a unix socket, and where nothing says that it is wanted
 */
record EngineAddress(DockerClientConfig config, Optional<SSLConfig> tls, EngineSocket sockets) {
    private static final Set<String> LOCAL = Set.of("unix", "npipe");
    private static final Set<String> SCHEMES = Set.of("unix", "npipe", "tcp", "http", "https");

    /**
     * @param host as {@link Engine#at} takes it
     * @throws ProblemException where the context in use is none
     */
    static DockerClientConfig named(String host) {
        if (host.isEmpty()) {
            new DockerContext(System.getenv(), Path.of(System.getProperty("user.home", ""))).verify();
        }
        DefaultDockerClientConfig.Builder builder = DefaultDockerClientConfig.createDefaultConfigBuilder();
        return (host.isEmpty() ? builder : builder.withDockerHost(host)).build();
    }

    /** @throws ProblemException where what is named cannot be */
    static EngineAddress of(Supplier<DockerClientConfig> configured) {
        try {
            DockerClientConfig config = configured.get();
            String scheme = String.valueOf(config.getDockerHost().getScheme());
            if (!SCHEMES.contains(scheme) || lacksPort(config.getDockerHost())) {
                throw new IllegalArgumentException(config.getDockerHost() + " is none of its addresses.");
            }
            Optional<SSLConfig> tls =
                    Optional.<SSLConfig>ofNullable(config.getSSLConfig()).filter(any -> !scheme.equals("unix"));
            Optional<SSLContext> context =
                    tls.isPresent() ? Optional.of(tls.get().getSSLContext()) : Optional.empty();
            return new EngineAddress(config, tls, new EngineSocket(config.getDockerHost(), context));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | GeneralSecurityException e) {
            throw problem(e);
        }
    }

    private static boolean lacksPort(URI host) {
        return !LOCAL.contains(host.getScheme()) && (host.getHost() == null || host.getPort() < 0);
    }

    URI uri() {
        return config.getDockerHost();
    }

    /** @throws ProblemException where it cannot be made */
    DockerHttpClient client() {
        try {
            return new ZerodepDockerHttpClient.Builder()
                    .dockerHost(uri())
                    .sslConfig(tls.orElse(null))
                    .build();
        } catch (RuntimeException e) {
            throw problem(e);
        }
    }

    private static ProblemException problem(Exception e) {
        return new ProblemException(
                "The Docker Engine cannot be addressed: "
                        + (e.getMessage() == null ? "its certificates are not complete." : e.getMessage()),
                "set deploy.dockerHost or DOCKER_HOST to unix:///path or tcp://host:port; where it asks for TLS,"
                        + " with DOCKER_TLS_VERIFY=1, and ca.pem, cert.pem and key.pem in DOCKER_CERT_PATH.",
                e);
    }
}
