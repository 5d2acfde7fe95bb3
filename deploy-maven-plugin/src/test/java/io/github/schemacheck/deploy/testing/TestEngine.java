package io.github.schemacheck.deploy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A Docker Engine of this test run's own, with the image {@code base:1} (busybox, made here; nothing is pulled). It
 * listens on a socket below the temporary folder and has no bridge: steps run with the network {@code host} or
 * {@code none}.
 */
public final class TestEngine {
    /** Read at the end of the build, which says why tests were skipped. */
    private static final Path SKIPPED = Path.of("target", "no-engine.txt");

    private static final String JAVA =
            "java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,"
                    + "java.sql,java.xml,jdk.unsupported";

    private static final String TLS_HOST = "--host=tcp://127.0.0.1:";

    private static Optional<TestEngine> running = Optional.empty();

    private final Path folder;
    private final List<String> more;
    private final Server server;

    private TestEngine(Path folder) {
        this(folder, List.of());
    }

    private TestEngine(Path folder, List<String> more) {
        this.folder = folder;
        this.more = more;
        this.server = launch();
    }

    /** @return the one that all tests of this virtual machine share; where none can be had, the test is skipped */
    public static synchronized TestEngine shared() {
        if (running.isEmpty()) {
            Optional<String> missing = missing();
            missing.ifPresent(TestEngine::skip);
            running = Optional.of(start());
        }
        return running.get();
    }

    /** @return what this machine lacks; empty where tests can run */
    public static Optional<String> missing() {
        if (!System.getProperty("user.name").equals("root")) {
            return Optional.of("only root may start a Docker Engine");
        }
        return Stream.of("dockerd", "docker", "docker-registry", "busybox")
                .filter(program -> !Command.isInstalled(program))
                .findFirst()
                .map(program -> program + " is not installed");
    }

    private static void skip(String reason) {
        try {
            Files.createDirectories(SKIPPED.getParent());
            Files.writeString(SKIPPED, reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Assumptions.abort("no Docker Engine: " + reason);
    }

    /** @return another one, for tests that harm it; ends with this virtual machine */
    public static TestEngine start() {
        try {
            Files.deleteIfExists(SKIPPED);
            TestEngine engine = new TestEngine(Files.createTempDirectory("engine"));
            engine.makeBase();
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return another one, whose disk holds so little; ends with this virtual machine */
    public static TestEngine startOnSmallDisk(int megabytes) {
        try {
            Path folder = Files.createTempDirectory("engine");
            Files.createDirectories(folder.resolve("data"));
            String size = "size=" + megabytes + "m";
            Command.run(
                    folder,
                    "mount",
                    "-t",
                    "tmpfs",
                    "-o",
                    size,
                    "tmpfs",
                    folder.resolve("data").toString());
            TestEngine engine = new TestEngine(folder);
            engine.makeBase();
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return another one that knows nothing but the same {@code base:1}; ends with this virtual machine */
    public static TestEngine startWithBaseOf(TestEngine other) {
        try {
            TestEngine engine = new TestEngine(Files.createTempDirectory("engine"));
            engine.docker(
                    "load", "--input", other.folder.resolve("base-image.tar").toString());
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return another one, without images, that is also asked at {@link #tlsHost} */
    public static TestEngine startWithTls(Path certificates) {
        try {
            int port = TestRegistry.freePort();
            return new TestEngine(
                    Files.createTempDirectory("engine"),
                    List.of(
                            TLS_HOST + port,
                            "--tlsverify",
                            "--tlscacert=" + certificates.resolve("ca.pem"),
                            "--tlscert=" + certificates.resolve("cert.pem"),
                            "--tlskey=" + certificates.resolve("key.pem")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Server launch() {
        List<String> words = new ArrayList<>(List.of("dockerd", "--iptables=false", "--ip6tables=false"));
        words.addAll(List.of("--bridge=none", "--insecure-registry=127.0.0.0/8", "--host=" + host()));
        words.addAll(List.of("--data-root=" + folder.resolve("data"), "--exec-root=" + folder.resolve("exec")));
        words.add("--pidfile=" + folder.resolve("pid"));
        words.addAll(more);
        Server starting = Server.start(folder, words);
        starting.awaitUntil(this::answers);
        return starting;
    }

    private boolean answers() {
        try {
            docker("version");
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void makeBase() throws IOException {
        Path root = Files.createDirectories(folder.resolve("base"));
        Command.run(
                root,
                "sh",
                "-c",
                "mkdir bin etc tmp && cp $(command -v busybox) bin/ && bin/busybox --install bin"
                        + " && echo root:x:0:0::/:/bin/sh > etc/passwd && tar c . > ../base.tar");
        docker("import", "--change", "ENV PATH=/bin", folder.resolve("base.tar").toString(), "base:1");
        docker("save", "--output", folder.resolve("base-image.tar").toString(), "base:1");
    }

    /** @param name of an image with the Java that runs this, cut down to what an application of Spring Boot asks for */
    public void makeJavaBase(String name) {
        makeLargerBase(
                name,
                "jlink --add-modules " + JAVA + " --strip-debug --no-man-pages --no-header-files --output java",
                "java/bin/java java/lib/*.so java/lib/server/*.so",
                "/bin:/java/bin");
    }

    /** @param name of an image with these programs of this machine in its PATH */
    public void makeBaseWith(String name, List<Path> programs) {
        String all = programs.stream().map(Path::toString).collect(Collectors.joining(" "));
        makeLargerBase(name, "mkdir programs && cp " + all + " programs", "programs/*", "/bin:/programs");
    }

    /** With the libraries that the programs are linked with. */
    private void makeLargerBase(String name, String install, String programs, String path) {
        Path archive = folder.resolve("larger.tar");
        Command.run(
                folder,
                "sh",
                "-ce",
                "rm -rf larger && cp -a base larger && cd larger && " + install + " && for library in $(ldd " + programs
                        + " | sed -n 's/.*=> \\(\\/[^ ]*\\).*/\\1/p; s/^\\s*\\(\\/lib[^ ]*\\) .*/\\1/p' | sort -u);"
                        + " do case $library in */java/*) ;; *) mkdir -p .$(dirname $library)"
                        + " && cp -L $library .$library ;; esac; done; tar c . > " + archive);
        docker("import", "--change", "ENV PATH=" + path, archive.toString(), name);
    }

    /** @return for {@code DOCKER_HOST} */
    public String host() {
        return "unix://" + folder.resolve("s");
    }

    /** @return for {@code DOCKER_HOST}, with TLS */
    public String tlsHost() {
        return more.get(0).substring("--host=".length());
    }

    /** @return what the command line client says, an independent witness */
    public String docker(String... words) {
        return new Command(folder, client(words)).run();
    }

    private List<String> client(String... words) {
        List<String> all = new ArrayList<>(
                List.of("docker", "--config", folder.resolve("client").toString(), "--host", host()));
        all.addAll(List.of(words));
        return all;
    }

    /**
     * The engine remembers few events, and all tests share it: it is listened to while the work is done.
     *
     * @param last what is waited for
     * @return all events since then
     */
    public String events(Runnable work, String last) {
        try {
            Path here = Files.createTempDirectory("events");
            String now = String.valueOf(Instant.now().getEpochSecond());
            Server events = Server.start(here, client("events", "--since", now));
            work.run();
            events.awaitUntil(() -> events.said().contains(last));
            events.stop();
            return events.said();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a crash does. */
    public void kill() {
        server.kill();
    }
}
