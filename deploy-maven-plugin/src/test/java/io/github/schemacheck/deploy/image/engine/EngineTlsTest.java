package io.github.schemacheck.deploy.image.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.schemacheck.deploy.testing.TestCertificates;
import io.github.schemacheck.deploy.testing.TestEngine;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.testing.CaseSample;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTlsTest {
    private static final Map<String, List<String>> SESSION = Map.of("X-Docker-Expose-Session-Uuid", List.of("tests"));

    @TempDir
    private static Path temporary;

    private static Path client;
    private static String address;

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(CaseSample.holds("an engine with TLS"), "another engine: one in -Dcases.oneIn");
        TestEngine.shared();
        TestCertificates authority = TestCertificates.create(temporary);
        client = authority.signed("client", "dns:client");
        address = TestEngine.startWithTls(authority.signed("server", "ip:127.0.0.1"))
                .tlsHost();
    }

    @Test
    void an_engine_is_asked_and_opens_a_session_with_tls() throws IOException {
        try (Engine engine = engine(address, client);
                Response pong = engine.ask(ping());
                Socket session = engine.hijack("/session", "h2c", SESSION)) {
            assertThat(pong.getStatusCode()).isEqualTo(200);
            assertThat(session.isConnected()).isTrue();
        }
    }

    @Test
    void no_session_is_opened_with_who_has_a_certificate_of_another_name() throws IOException {
        try (Engine engine = engine(address.replace("127.0.0.1", "localhost"), client)) {
            assertThatThrownBy(() -> engine.hijack("/session", "h2c", SESSION)).isInstanceOf(SSLException.class);
            assertThat(refusal(engine).problem()).contains("do not trust each other", "localhost");
        }
    }

    @Test
    void an_authority_that_is_another_is_said_so() throws IOException {
        Path other = TestCertificates.create(Files.createDirectory(temporary.resolve("other")))
                .signed("stranger", "dns:stranger");
        try (Engine engine = engine(address, other)) {
            assertThat(refusal(engine).problem()).contains("do not trust each other: Path does not chain");
        }
    }

    @Test
    void an_engine_that_wants_tls_and_is_asked_without_is_not_sent_a_context() throws IOException {
        try (Engine engine = Engine.at(address)) {
            assertThatThrownBy(() -> engine.hijack("/session", "h2c", SESSION))
                    .isNotInstanceOf(HijackRefusedException.class)
                    .hasMessage("it asks for TLS");
            assertThat(refusal(engine).problem())
                    .isEqualTo("The Docker Engine at " + address
                            + " and this machine do not trust each other: it asks for TLS.");
            assertThat(refusal(engine).remedy()).contains("DOCKER_TLS_VERIFY=1");
        }
    }

    @Test
    void a_folder_without_a_certificate_of_ours_is_named() throws IOException {
        Path incomplete = Files.createDirectory(temporary.resolve("incomplete"));
        Files.copy(client.resolve("ca.pem"), incomplete.resolve("ca.pem"));
        try (Engine engine = engine(address, incomplete)) {
            assertThat(refusal(engine).problem()).contains("its certificates are not complete");
            assertThat(refusal(engine).remedy()).contains("cert.pem and key.pem");
        }
    }

    private static ProblemException refusal(Engine engine) {
        return catchThrowableOfType(ProblemException.class, () -> engine.ask(ping()));
    }

    private static Request ping() {
        return Request.builder().method(Request.Method.GET).path("/_ping").build();
    }

    private static Engine engine(String host, Path certificates) {
        return Engine.of(DefaultDockerClientConfig.createDefaultConfigBuilder()
                .withDockerHost(host)
                .withDockerTlsVerify(true)
                .withDockerCertPath(certificates.toString())::build);
    }
}
