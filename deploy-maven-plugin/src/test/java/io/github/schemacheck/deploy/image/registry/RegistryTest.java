package io.github.schemacheck.deploy.image.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.login.Login;
import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.deploy.testing.TestEngine;
import io.github.schemacheck.deploy.testing.TestRegistry;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private static final Logins LOGIN = host -> Optional.of(new Login(TestRegistry.USER, TestRegistry.PASSWORD));

    @TempDir
    private Path folder;

    private ImageName pushed(TestRegistry registry) throws IOException {
        TestEngine engine = TestEngine.shared();
        Files.writeString(folder.resolve("Dockerfile"), "FROM base:1\nLABEL a=\"b c\" d=é\n");
        String image = registry.host() + "/team/shop:1";
        engine.docker("build", "--quiet", "--tag", image, folder.toString());
        engine.docker("login", "-u", TestRegistry.USER, "-p", TestRegistry.PASSWORD, registry.host());
        engine.docker("push", image);
        return ImageName.parse(image);
    }

    @Test
    void labels_and_digest_are_read_by_name_and_password_and_without_an_engine() throws IOException {
        ImageName image = pushed(TestRegistry.locked());
        RemoteImage found = new Registry(LOGIN).find(image, image.tag()).orElseThrow();
        assertThat(found.labels()).isEqualTo(Map.of("a", "b c", "d", "é"));
        assertThat(found.digest()).startsWith("sha256:");
        assertThat(new Registry(LOGIN).find(image, found.digest())).contains(found);
        assertThat(new Registry(LOGIN).find(image, "never-pushed")).isEmpty();
    }

    @Test
    void without_the_password_it_says_what_to_do() throws IOException {
        ImageName image = pushed(TestRegistry.locked());
        assertThatThrownBy(() -> new Registry(Logins.NONE).find(image, image.tag()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("does not let us read")
                .hasMessageContaining("DEPLOY_REGISTRY_USERNAME");
        Logins wrong = host -> Optional.of(new Login("it", "wrong-secret"));
        assertThatThrownBy(() -> new Registry(wrong).find(image, image.tag()))
                .isInstanceOf(ProblemException.class)
                .hasMessageNotContaining("wrong-secret");
    }

    @Test
    void who_may_push_is_proven_and_nothing_is_sent() throws IOException {
        ImageName never = ImageName.parse(TestRegistry.locked().host() + "/team/never-pushed:1");
        new Registry(LOGIN).provePush(never);
        assertThat(new Registry(LOGIN).find(never, never.tag())).isEmpty();
        assertThatThrownBy(() -> new Registry(Logins.NONE).provePush(never))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("does not let us write")
                .hasMessageContaining("DEPLOY_REGISTRY_USERNAME");
        assertThatThrownBy(() -> new Registry(Logins.NONE).provePush(ImageName.parse("127.0.0.1:1/a:1")))
                .hasMessageContaining("No registry answers at 127.0.0.1:1");
    }

    @Test
    void a_host_that_there_is_not_is_said_so() {
        ImageName nowhere = ImageName.parse("registry.invalid/a:1");
        assertThatThrownBy(() -> new Registry(Logins.NONE).find(nowhere, "1"))
                .hasMessageContaining("No registry answers at registry.invalid: there is no such host.");
    }

    @Test
    void nobody_there_is_said_so() {
        assertThatThrownBy(() -> new Registry(Logins.NONE).find(ImageName.parse("127.0.0.1:1/a:1"), "1"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("No registry answers at 127.0.0.1:1");
    }

    /** As Docker Hub and GitHub do it: a token from elsewhere, an index of platforms, blobs on another host. */
    @Test
    void a_registry_with_tokens_and_several_platforms_is_read_and_no_other_host_hears_the_password()
            throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String host = "127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            String authorization = Optional.ofNullable(
                            exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("none");
            heard.add(exchange.getRequestURI() + " " + authorization);
            answer(exchange, host, authorization);
        });
        server.start();
        try {
            RemoteImage found = new Registry(host2 -> Optional.of(new Login("me", "s3cret")))
                    .find(ImageName.parse(host + "/a/b:1"), "1")
                    .orElseThrow();
            assertThat(found).isEqualTo(new RemoteImage("sha256:index", Map.of("x", "y")));
            assertThat(heard)
                    .contains("/token?service=reg&scope=repository%3Aa%2Fb%3Apull Basic bWU6czNjcmV0")
                    .contains("/storage none");
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, String host, String authorization) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/token")) {
            send(exchange, 200, "{\"token\":\"t\"}");
        } else if (path.equals("/storage")) {
            send(exchange, 200, "{\"config\":{\"Labels\":{\"x\":\"y\"}}}");
        } else if (!authorization.equals("Bearer t")) {
            exchange.getResponseHeaders()
                    .add(
                            "WWW-Authenticate",
                            "Bearer realm=\"http://" + host + "/token\",service=\"reg\",scope=\"repository:a/b:pull\"");
            send(exchange, 401, "");
        } else if (path.endsWith("/manifests/1")) {
            exchange.getResponseHeaders().add("Docker-Content-Digest", "sha256:index");
            send(exchange, 200, "{\"manifests\":[" + platform("arm64") + "," + platform("amd64") + "]}");
        } else if (path.endsWith("/manifests/sha256:amd64")) {
            send(exchange, 200, "{\"config\":{\"digest\":\"sha256:config\"}}");
        } else {
            exchange.getResponseHeaders().add("Location", "http://" + host + "/storage");
            send(exchange, 307, "");
        }
    }

    private static String platform(String architecture) {
        return "{\"digest\":\"sha256:" + architecture + "\",\"platform\":{\"os\":\"linux\",\"architecture\":\""
                + architecture + "\"}}";
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
