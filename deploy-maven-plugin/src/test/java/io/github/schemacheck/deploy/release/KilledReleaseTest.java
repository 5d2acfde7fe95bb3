package io.github.schemacheck.deploy.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import io.github.schemacheck.testing.CaseSample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real process left that was killed, not what an exception leaves. */
class KilledReleaseTest {
    private final TestRailway railway = TestRailway.start();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private HttpServer application;

    @BeforeEach
    void start() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        application.start();
    }

    @AfterEach
    void stop() {
        application.stop(0);
        railway.close();
    }

    /** A step that a quick build leaves out is drawn by another seed; what migrates is never left out. */
    static Stream<String> steps() {
        return Stream.of(
                        "ask Railway",
                        "detect changes",
                        "validate the schema",
                        "prepare the image",
                        "prove the push",
                        "rehearse",
                        "back up",
                        "migrate",
                        "build",
                        "push",
                        "deploy",
                        "wait",
                        "validate again",
                        "smoke")
                .filter(step -> step.equals("migrate") || CaseSample.holds("killed/" + step));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void killed_after_a_step_the_next_run_converges(String step) throws Exception {
        Process run = process();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.startsWith("     " + step + ": done")) {
                line = out.readLine();
            }
            assertThat(line).as("the end of " + step).isNotNull();
            run.destroyForcibly().waitFor();
        }
        JsonNode left = receipt();
        assertThat(left.path("state").asText()).isEqualTo("running");
        assertThat(left.path("steps").path(step).path("state").asText()).isEqualTo("done");
        release().run();
        assertThat(receipt().path("state").asText()).isEqualTo("deployed");
        assertThat(live()).isEqualTo(TestRelease.NEW_IMAGE);
        assertThat(railway.state().web().runs().stream()
                        .filter(each -> each.image().equals(TestRelease.NEW_IMAGE)))
                .hasSize(1);
    }

    private TestRelease release() {
        return new TestRelease(folder, railway.url(), address(), lines::add);
    }

    private String address() {
        return "http://localhost:" + application.getAddress().getPort();
    }

    private JsonNode receipt() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("receipt.json")));
    }

    private String live() {
        return railway.state().web().runs().stream()
                .filter(run -> run.status().equals("SUCCESS"))
                .findFirst()
                .orElseThrow()
                .image();
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestRelease.class.getName(),
                        folder.toString(),
                        railway.url(),
                        address())
                .redirectErrorStream(true)
                .start();
    }
}
