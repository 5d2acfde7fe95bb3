package io.github.schemacheck.it;

import io.github.schemacheck.deploy.testing.TestEngine;
import io.github.schemacheck.deploy.testing.railway.Machine;
import io.github.schemacheck.deploy.testing.railway.Run;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Runs a deployment's image as a container, which has to answer; where it does not, the one before runs on. */
final class EngineMachine implements Machine {
    private static final int ATTEMPTS = 50;

    private final TestEngine engine;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private String live = "";

    EngineMachine(TestEngine engine, int port) {
        this.engine = engine;
        this.port = port;
    }

    @Override
    public synchronized String start(Run run, Map<String, String> variables, Map<String, Object> settings) {
        start(run.image());
        if (answers()) {
            live = run.image();
            return "";
        }
        if (!live.isEmpty()) {
            start(live);
        }
        return "/health does not answer with 200";
    }

    /** An engine of tests has no bridge, so all containers have the machine's ports. */
    private void start(String image) {
        if (!engine.docker("ps", "--all", "--quiet", "--filter", "name=web").isBlank()) {
            engine.docker("rm", "--force", "web");
        }
        engine.docker("run", "--detach", "--name=web", "--network=host", "--env=PORT=127.0.0.1:" + port, image);
    }

    private boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .timeout(Duration.ofSeconds(2))
                .build();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                return answer.statusCode() == 200;
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
