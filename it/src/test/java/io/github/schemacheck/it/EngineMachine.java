package io.github.schemacheck.it;

import io.github.schemacheck.deploy.testing.TestEngine;
import io.github.schemacheck.deploy.testing.railway.Machine;
import io.github.schemacheck.deploy.testing.railway.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs a deployment's image as a container, which has to answer; where it does not, the one before runs on. */
final class EngineMachine implements Machine {
    private static final int ATTEMPTS = 50;

    private final TestEngine engine;
    private final int port;
    private final String database;
    private final HttpClient client = HttpClient.newHttpClient();
    private String live = "";

    /** @param database to which a reference to that of the service postgres leads; only containers are told */
    EngineMachine(TestEngine engine, int port, String database) {
        this.engine = engine;
        this.port = port;
        this.database = database;
    }

    @Override
    public String prepare(Run run, Map<String, String> variables, Map<String, Object> settings) {
        if (!(settings.get("preDeployCommand") instanceof List<?> command)) {
            return "";
        }
        List<String> words = new ArrayList<>(List.of("run", "--rm", "--network=host"));
        try {
            Path file = Files.createTempFile("variables", ".env");
            Files.write(file, rendered(variables));
            words.addAll(List.of("--env-file=" + file, run.image(), "/bin/sh", "-c"));
            words.add(command.stream().map(Object::toString).collect(Collectors.joining(" && ")));
            engine.docker(words.toArray(String[]::new)).lines().forEach(run::log);
            return "";
        } catch (IllegalStateException e) {
            List<String> said = String.valueOf(e.getMessage()).lines().toList();
            said.forEach(run::log);
            return said.get(said.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Railway does before a container sees them. */
    private List<String> rendered(Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(variable ->
                        variable.getKey() + "=" + variable.getValue().replace("${{postgres.DATABASE_URL}}", database))
                .toList();
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
