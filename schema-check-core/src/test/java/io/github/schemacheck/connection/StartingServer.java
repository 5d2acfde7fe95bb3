package io.github.schemacheck.connection;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Says to whom comes first that it is starting up, and leads everybody later to a server that has started. */
final class StartingServer implements AutoCloseable {
    private static final byte[] STARTING =
            "SFATAL\0C57P03\0Mthe database system is starting up\0\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final int port;
    private final AtomicInteger callers = new AtomicInteger();

    /** @param port of the server behind it */
    StartingServer(int port) throws IOException {
        this.port = port;
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        background(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    int callers() {
        return callers.get();
    }

    private void receive() throws IOException {
        while (true) {
            Socket caller = door.accept();
            if (callers.incrementAndGet() == 1) {
                refuse(caller);
            } else {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                background(() -> caller.getInputStream().transferTo(server.getOutputStream()));
                background(() -> server.getInputStream().transferTo(caller.getOutputStream()));
            }
        }
    }

    private static void refuse(Socket caller) throws IOException {
        try (caller) {
            DataInputStream in = new DataInputStream(caller.getInputStream());
            in.skipNBytes(in.readInt() - Integer.BYTES);
            DataOutputStream out = new DataOutputStream(caller.getOutputStream());
            out.writeByte('E');
            out.writeInt(Integer.BYTES + STARTING.length);
            out.write(STARTING);
            out.flush();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Its end is that of a socket. */
    private void background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
