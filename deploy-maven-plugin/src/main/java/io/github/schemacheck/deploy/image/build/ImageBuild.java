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
import io.github.schemacheck.deploy.program.Beside;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * One build of an image. It lasts as long as the connection: who ends this process ends it in the engine too.
 */
public final class ImageBuild implements AutoCloseable {
    private final Engine engine;
    private final Consumer<String> lines;
    private final CompletableFuture<BuildSession> session = new CompletableFuture<>();

    private ImageBuild(Engine engine, Consumer<String> lines) {
        this.engine = engine;
        this.lines = lines;
    }

    /**
     * Opens the session beside what there is to do before the build, as the first one takes Java longer than the build.
     *
     * @param lines is told of the progress, a line at a time
     */
    public static ImageBuild begin(Engine engine, Offer offer, Consumer<String> lines) {
        ImageBuild build = new ImageBuild(engine, lines);
        Beside.start("build-session", () -> build.open(offer));
        return build;
    }

    private void open(Offer offer) {
        try {
            session.complete(BuildSession.open(engine, offer, new SharedKey(offer.context()).text()));
        } catch (IOException | RuntimeException | Error e) {
            session.completeExceptionally(e);
        }
    }

    /**
     * To be called once.
     *
     * @param settings of the folders that were offered
     * @throws ProblemException where it cannot be built, with the instruction that failed and what it printed
     */
    public BuildResult run(BuildSettings settings) {
        Run run = new Run(settings, new Progress(lines), System.nanoTime());
        try (BuildSession opened = opened()) {
            return run.inSession(opened);
        } catch (HijackRefusedException e) {
            lines.accept(
                    "No session with the engine (" + e.getMessage() + "): the whole context is sent as one archive,"
                            + " and neither secrets nor registry logins can be asked for.");
            return run.withArchive();
        } catch (IOException e) {
            throw new EngineProblems(engine.address()).unreachable(e);
        }
    }

    private BuildSession opened() throws IOException {
        try {
            return session.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException refused) {
                throw refused;
            }
            if (e.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw e;
        }
    }

    /** Also one that is still being opened, without waiting for it. */
    @Override
    public void close() {
        CompletableFuture<Void> unused = session.thenAccept(BuildSession::close);
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

        BuildResult inSession(BuildSession session) {
            String name = settings.source().file().getFileName().toString();
            Request.Builder request =
                    Request.builder().path(BuildQuery.of(settings, name, session.id(), "client-session"));
            Answer answer = ask(request);
            // What the engine says of it has lost the remedy.
            for (ProblemException each : session.problems()) {
                if (answer.error().contains(each.problem())) {
                    throw each;
                }
            }
            return result(answer, session.travelled());
        }

        BuildResult withArchive() {
            try (TarContext tar = TarContext.write(
                            settings.source().folder(),
                            settings.source().file(),
                            IgnoreFile.of(
                                            settings.source().file(),
                                            settings.source().folder())
                                    .read());
                    InputStream body = Files.newInputStream(tar.file())) {
                Request.Builder request = Request.builder()
                        .path(BuildQuery.of(settings, tar.dockerfile(), "", ""))
                        .body(body);
                return result(ask(request), tar.travelled());
            } catch (IOException e) {
                throw new ProblemException(
                        "The build context " + settings.source().folder() + " cannot be read: " + e.getMessage(),
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
                    StepLines.of(settings.source()),
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
