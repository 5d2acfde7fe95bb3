package io.github.schemacheck.deploy.image.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.schemacheck.deploy.image.context.IgnoreFile;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.engine.EngineImage;
import io.github.schemacheck.deploy.image.engine.EngineProblems;
import io.github.schemacheck.deploy.image.engine.HijackRefusedException;
import io.github.schemacheck.deploy.image.session.BuildSession;
import io.github.schemacheck.deploy.image.session.Offer;
import io.github.schemacheck.deploy.image.session.TarContext;
import io.github.schemacheck.deploy.image.session.Travelled;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Builds an image. The build lasts as long as the connection: who ends this process ends it in the engine too. */
public final class ImageBuild {
    private final Engine engine;
    private final Consumer<String> lines;

    /** @param lines is told of the progress, a line at a time */
    public ImageBuild(Engine engine, Consumer<String> lines) {
        this.engine = engine;
        this.lines = lines;
    }

    /** @throws ProblemException where it cannot be built, with the instruction that failed and what it printed */
    public BuildResult run(BuildSettings settings) {
        Run run = new Run(settings, new Progress(lines), System.nanoTime());
        try (BuildSession session = BuildSession.open(engine, run.offer(), new SharedKey(run.context()).text())) {
            return run.inSession(session);
        } catch (HijackRefusedException e) {
            lines.accept(
                    "No session with the engine (" + e.getMessage() + "): the whole context is sent as one archive,"
                            + " and neither secrets nor registry logins can be asked for.");
            return run.withArchive();
        } catch (IOException e) {
            throw new EngineProblems(engine.address()).unreachable(e);
        }
    }

    /** One build under way. */
    private final class Run {
        private final BuildSettings settings;
        private final Progress progress;
        private final long start;

        Run(BuildSettings settings, Progress progress, long start) {
            this.settings = settings;
            this.progress = progress;
            this.start = start;
        }

        Path context() {
            return settings.source().context().toAbsolutePath().normalize();
        }

        private Path dockerfile() {
            return settings.source().dockerfile().toAbsolutePath().normalize();
        }

        Offer offer() {
            Path beside = dockerfile().resolveSibling("").normalize();
            return new Offer(Map.of("context", context(), "dockerfile", beside), settings.logins(), settings.secrets());
        }

        BuildResult inSession(BuildSession session) {
            String name = dockerfile().getFileName().toString();
            Request.Builder request =
                    Request.builder().path(BuildQuery.of(settings, name, session.id(), "client-session"));
            return result(ask(request), session.travelled());
        }

        BuildResult withArchive() {
            try (TarContext tar = TarContext.write(
                            context(),
                            dockerfile(),
                            IgnoreFile.of(dockerfile(), context()).read());
                    InputStream body = Files.newInputStream(tar.file())) {
                Request.Builder request = Request.builder()
                        .path(BuildQuery.of(settings, tar.dockerfile(), "", ""))
                        .body(body);
                return result(ask(request), tar.travelled());
            } catch (IOException e) {
                throw new ProblemException(
                        "The build context " + context() + " cannot be read: " + e.getMessage(),
                        "make all of it readable, or put what is not meant for the image into .dockerignore.",
                        e);
            }
        }

        private Answer ask(Request.Builder begun) {
            Request request = begun.method(Request.Method.POST)
                    .putHeader("Content-Type", "application/x-tar")
                    .build();
            try (Response response = engine.ask(request);
                    InputStream body = response.getBody()) {
                return response.getStatusCode() == 200 ? Answer.read(body, progress) : new Answer("", refusal(body));
            } catch (IOException e) {
                EngineProblems problems = new EngineProblems(engine.address());
                throw settings.options().inlineCache() ? problems.lostWithInlineCache(e) : problems.lost(e);
            }
        }

        private String identity(String image) {
            return EngineImage.find(engine, image).map(EngineImage::id).orElse("");
        }

        private BuildResult result(Answer answer, Travelled travelled) {
            if (!answer.error().isEmpty()) {
                throw new BuildProblems(settings.source())
                        .of(answer.error(), progress.failed(), progress.missingBase());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            Map<String, String> images = new HashMap<>();
            StepInputs inputs = new StepInputs(
                    new StepLines(settings.source()),
                    settings.options().arguments(),
                    name -> images.computeIfAbsent(name, this::identity));
            return new BuildResult(answer.imageId(), progress.done(inputs), travelled, took);
        }
    }

    private static String refusal(InputStream body) throws IOException {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(text).path("message").asText(text);
    }
}
