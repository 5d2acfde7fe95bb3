package io.github.schemacheck.deploy.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A registry on loopback; {@link #locked} asks for a name and a password. */
public record TestRegistry(int port) {
    public static final String USER = "it";
    public static final String PASSWORD = "it-secret-7391";

    /** Of {@link #PASSWORD}; registries take bcrypt only. */
    private static final String HASH = "$2y$05$2OZjkNdZVeMHwBf3XVeSOey.fe7wQiWf4zGb3/BmFierftSKtE0ey";

    public static TestRegistry open() {
        return start("");
    }

    public static TestRegistry locked() {
        return start("auth: {htpasswd: {realm: tests, path: htpasswd}}\n");
    }

    /**
     * @param asked done when the first comes
     * @return one that takes connections and never says a word
     */
    public static TestRegistry stalling(Runnable asked) {
        try {
            ServerSocket open = new ServerSocket(0);
            Thread taking = new Thread(() -> {
                try (Socket first = open.accept()) {
                    asked.run();
                    first.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException alreadyClosed) {
                    // Who asked is gone.
                }
            });
            taking.setDaemon(true);
            taking.start();
            return new TestRegistry(open.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return as images are named after it */
    public String host() {
        return "127.0.0.1:" + port;
    }

    private static TestRegistry start(String more) {
        try {
            Path folder = Files.createTempDirectory("registry");
            TestRegistry registry = new TestRegistry(freePort());
            Files.writeString(folder.resolve("htpasswd"), USER + ":" + HASH + "\n");
            Files.writeString(
                    folder.resolve("config.yml"),
                    """
                    version: 0.1
                    log: {level: warn}
                    storage: {filesystem: {rootdirectory: data}}
                    http: {addr: %s, secret: tests}
                    """
                                    .formatted(registry.host())
                            + more);
            Server.start(folder, List.of("docker-registry", "serve", "config.yml"))
                    .awaitUntil(registry::answers);
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
