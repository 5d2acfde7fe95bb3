package io.github.schemacheck.deploy.image.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.engine.EngineProblems;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.login.Login;
import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;

/** Sends an image to the registry of its name. */
public final class ImagePush {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Engine engine;
    private final Logins logins;
    private final Consumer<String> lines;

    /** @param lines is told of the progress, a line at a time */
    public ImagePush(Engine engine, Logins logins, Consumer<String> lines) {
        this.engine = engine;
        this.logins = logins;
        this.lines = lines;
    }

    /** @throws ProblemException where it is not in the registry at the end, whatever the reason */
    public PushResult run(ImageName image) {
        PushProgress progress = new PushProgress(lines, Clock.systemUTC());
        try {
            Request request = Request.builder()
                    .method(Request.Method.POST)
                    .path("/images/" + image.repository() + "/push?tag=" + image.tag())
                    .putHeader("X-Registry-Auth", auth(logins.at(image.host()).orElse(new Login("", ""))))
                    .build();
            try (Response response = engine.ask(request);
                    InputStream body = response.getBody();
                    MappingIterator<JsonNode> heard =
                            JSON.readerFor(JsonNode.class).readValues(body)) {
                while (heard.hasNextValue()) {
                    progress.hear(heard.nextValue());
                }
            }
            return result(image, progress);
        } catch (IOException e) {
            throw new EngineProblems(engine.address()).lost(e);
        }
    }

    /** The engine answers 200 before it begins, so only its last words tell how it went. */
    private static PushResult result(ImageName image, PushProgress progress) throws IOException {
        if (!progress.error().isEmpty()) {
            throw new PushProblems(image).of(progress.error());
        }
        if (progress.result().digest().isEmpty()) {
            throw new IOException("unexpected end of stream");
        }
        return progress.result();
    }

    private static String auth(Login login) throws IOException {
        Map<String, String> auth = login.user().isEmpty() && !login.secret().isEmpty()
                ? Map.of("identitytoken", login.secret())
                : Map.of("username", login.user(), "password", login.secret());
        return Base64.getUrlEncoder()
                .encodeToString(JSON.writeValueAsString(auth).getBytes(StandardCharsets.UTF_8));
    }
}
