package io.github.schemacheck.deploy.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.schemacheck.deploy.testing.railway.Instance;
import io.github.schemacheck.deploy.testing.railway.RailwayState;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A release to an in-process Railway, with an application that answers as a test wants it. */
abstract class ReleaseCase {
    final TestRailway railway = TestRailway.start();
    final List<String> lines = new CopyOnWriteArrayList<>();
    volatile int answer = 200;
    volatile int canaryAnswer = 200;

    @TempDir
    Path folder;

    private HttpServer application;

    @BeforeEach
    void start() throws IOException {
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        application.createContext("/canary/health", exchange -> {
            exchange.sendResponseHeaders(canaryAnswer, -1);
            exchange.close();
        });
        application.start();
    }

    @AfterEach
    void stop() {
        application.stop(0);
        railway.close();
    }

    final TestRelease release() {
        return new TestRelease(folder, railway.url(), address(), lines::add);
    }

    /** The service worker is the canary. */
    final TestRelease withCanary() {
        railway.state().worker().live(RailwayState.FIRST_IMAGE);
        TestRelease release = release();
        release.canary = address() + "/canary";
        return release;
    }

    final String address() {
        return "http://localhost:" + application.getAddress().getPort();
    }

    final JsonNode receipt() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("receipt.json")));
    }

    final String live() {
        return live(railway.state().web());
    }

    static String live(Instance service) {
        return service.runs().stream()
                .filter(run -> run.status().equals("SUCCESS"))
                .findFirst()
                .orElseThrow()
                .image();
    }
}
