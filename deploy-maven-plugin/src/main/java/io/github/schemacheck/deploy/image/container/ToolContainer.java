package io.github.schemacheck.deploy.image.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.StreamType;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.engine.EngineProblems;
import io.github.schemacheck.deploy.program.Ended;
import io.github.schemacheck.deploy.program.Patience;
import io.github.schemacheck.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A container in which programs of an image are run one after the other, in the engine's own network. It is gone at the
 * end, also after Ctrl-C; where nobody is left to remove it, it ends by itself with all that runs in it.
 */
public final class ToolContainer implements AutoCloseable {
    /** What runs in it is ended before the container is. */
    private static final Duration LONGER = Duration.ofMinutes(1);

    private final Engine engine;
    private final DockerClient commands;
    private final String id;
    private final Thread atExit = new Thread(this::remove);

    private ToolContainer(Engine engine, String id) {
        this.engine = engine;
        this.commands = engine.commands();
        this.id = id;
    }

    /**
     * @param image has to be there, and to hold the program sleep; it is not pulled
     * @param limit of all that is going to run in it
     */
    public static ToolContainer start(Engine engine, String image, Duration limit) {
        ToolContainer container = new ToolContainer(engine, create(engine, image, limit));
        Runtime.getRuntime().addShutdownHook(container.atExit);
        try {
            container.commands.startContainerCmd(container.id).exec();
            return container;
        } catch (RuntimeException e) {
            container.close();
            throw new ProblemException(
                    "The engine does not start a container of " + image + ": " + e.getMessage(),
                    "name an image with the program sleep in it, as the official one of PostgreSQL has.",
                    e);
        }
    }

    private static String create(Engine engine, String image, Duration limit) {
        try {
            return engine.commands()
                    .createContainerCmd(image)
                    .withEntrypoint("sleep")
                    .withCmd(String.valueOf(limit.plus(LONGER).toSeconds()))
                    .withUser("0")
                    .withLabels(Map.of("io.github.schemacheck.tool", image))
                    .withHostConfig(
                            HostConfig.newHostConfig().withNetworkMode("host").withAutoRemove(true))
                    .exec()
                    .getId();
        } catch (NotFoundException e) {
            throw new ProblemException(
                    "The Docker Engine at " + engine.address() + " has no image " + image + ".",
                    "docker pull " + image + ", or name another one; none is pulled unasked.",
                    e);
        } catch (DockerException e) {
            throw new ProblemException(
                    "The Docker Engine at " + engine.address() + " makes no container of " + image + ": "
                            + String.valueOf(e.getMessage()).strip(),
                    "name an image as docker images shows it.",
                    e);
        } catch (RuntimeException e) {
            throw new EngineProblems(engine.address()).unreachable(e);
        }
    }

    /** @param files by absolute path; only the user of the container may read them there */
    public void put(Map<String, byte[]> files) {
        try {
            new ContainerArchive(engine, id)
                    .write(files.entrySet().stream()
                            .map(file -> new ContainerFile(
                                    file.getKey(), file.getValue(), ContainerFile.Rights.ofRoot(0600)))
                            .toList());
        } catch (IOException e) {
            throw new EngineProblems(engine.address()).lost(e);
        }
    }

    /** @throws ProblemException where there is no such file, or it cannot be fetched whole */
    public void fetch(String path, OutputStream to) throws IOException {
        new ContainerArchive(engine, id).read(path, to);
    }

    /**
     * @param words the program and its arguments
     * @throws ProblemException where it does not end in time, or the engine goes away
     */
    public Ended run(List<String> words, Map<String, String> environment, Patience patience) {
        try {
            String process = commands.execCreateCmd(id)
                    .withCmd(words.toArray(String[]::new))
                    .withEnv(environment(environment))
                    .withAttachStdout(true)
                    .withAttachStderr(true)
                    .exec()
                    .getId();
            Output output = new Output();
            commands.execStartCmd(process).exec(output);
            patience.await(words.get(0), milliseconds -> output.awaitCompletion(milliseconds, TimeUnit.MILLISECONDS));
            long status = commands.inspectExecCmd(process).exec().getExitCodeLong();
            return new Ended(status, output.text(StreamType.STDOUT), output.text(StreamType.STDERR));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new EngineProblems(engine.address()).lost(e);
        }
    }

    private static List<String> environment(Map<String, String> environment) {
        List<String> all = new ArrayList<>();
        environment.forEach((name, value) -> all.add(name + "=" + value));
        return all;
    }

    private static final class Output extends ResultCallback.Adapter<Frame> {
        private final ByteArrayOutputStream said = new ByteArrayOutputStream();
        private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

        @Override
        public void onNext(Frame frame) {
            stream(frame.getStreamType()).writeBytes(frame.getPayload());
        }

        private ByteArrayOutputStream stream(StreamType type) {
            return type == StreamType.STDERR ? complained : said;
        }

        String text(StreamType type) {
            return stream(type).toString(StandardCharsets.UTF_8);
        }
    }

    private void remove() {
        try {
            commands.removeContainerCmd(id).withForce(true).exec();
        } catch (RuntimeException alreadyGone) {
            // It ends by itself.
        }
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is running.
        }
    }
}
