package io.github.schemacheck.deploy.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Stands between a client and an engine, over tcp, and lets no session through, as filtering proxies do. */
public final class RefusingProxy implements AutoCloseable {
    private final ServerSocket server;
    private final Path engine;

    private RefusingProxy(ServerSocket server, Path engine) {
        this.server = server;
        this.engine = engine;
    }

    /** @param host of an engine with a socket of its own */
    public static RefusingProxy before(String host) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        RefusingProxy proxy = new RefusingProxy(server, Path.of(host.substring("unix://".length())));
        daemon(proxy::accept);
        return proxy;
    }

    public String host() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                daemon(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            byte[] first = new byte[8192];
            int length = client.getInputStream().read(first);
            String request = new String(first, 0, Math.max(0, length), StandardCharsets.UTF_8);
            if (request.startsWith("POST /session")) {
                client.getOutputStream()
                        .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                return;
            }
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(engine))) {
                channel.write(ByteBuffer.wrap(first, 0, length));
                daemon(() -> copy(client, channel));
                InputStream answer = Channels.newInputStream(channel);
                answer.transferTo(client.getOutputStream());
            }
        } catch (IOException e) {
            return;
        }
    }

    private static void copy(Socket client, SocketChannel channel) {
        byte[] bytes = new byte[65536];
        try {
            InputStream in = client.getInputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes, 0, read);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
