package io.github.schemacheck.deploy.image.session;

import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.program.Beside;
import io.github.schemacheck.problem.ProblemException;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A connection on which the engine asks for what one build needs. It serves one build only: the engine would take the
 * files of the first for the second as well, whatever has changed since.
 */
public final class BuildSession implements AutoCloseable {
    private final String id;
    private final Log log;
    private final Server server;
    private final ExecutorService threads;

    private record Log(Travelled travelled, Queue<ProblemException> problems) {}

    private BuildSession(String id, Log log, Server server, ExecutorService threads) {
        this.id = id;
        this.log = log;
        this.server = server;
        this.threads = threads;
    }

    /**
     * @param sharedKey the same for builds of the same folders, so that the engine finds what it got before
     * @throws io.github.schemacheck.deploy.image.engine.HijackRefusedException where it does not
     *     want to
     * @throws IOException where it cannot be reached
     */
    public static BuildSession open(Engine engine, Offer offer, String sharedKey) throws IOException {
        String id = UUID.randomUUID().toString();
        Map<String, List<String>> headers = Map.of(
                "X-Docker-Expose-Session-Uuid", List.of(id),
                "X-Docker-Expose-Session-Name", List.of("deploy"),
                "X-Docker-Expose-Session-Sharedkey", List.of(sharedKey),
                "X-Docker-Expose-Session-Grpc-Method", Services.PATHS);
        Socket socket = engine.hijack("/session", "h2c", headers);
        ExecutorService threads = threads();
        Log log = new Log(new Travelled(), new ConcurrentLinkedQueue<>());
        // The engine asks for our health every second.
        Server server = OkHttpServerBuilder.forPort(0, InsecureServerCredentials.create())
                .socketFactory(new HijackedSocket(socket))
                .executor(threads)
                .permitKeepAliveTime(1, TimeUnit.MILLISECONDS)
                .permitKeepAliveWithoutCalls(true)
                .addServices(new Services(offer, log.travelled(), threads, log.problems()::add).all())
                .build()
                .start();
        return new BuildSession(id, log, server, threads);
    }

    /** The server's own threads may have a last word after the end, which nobody waits for. */
    private static ExecutorService threads() {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                work -> Beside.thread("build-session", work),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** @return by which a build names its session */
    public String id() {
        return id;
    }

    /** @return what of the context has been sent so far */
    public Travelled travelled() {
        return log.travelled;
    }

    /** @return why the engine got no login it asked for, so far */
    public List<ProblemException> problems() {
        return List.copyOf(log.problems);
    }

    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdown();
    }
}
