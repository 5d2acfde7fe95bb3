package io.github.schemacheck.deploy.image.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ServerSocketFactory;

/** Makes a server of gRPC serve a socket that is open already: the one connection that it ever accepts. */
final class HijackedSocket extends ServerSocketFactory {
    private final Socket socket;

    HijackedSocket(Socket socket) {
        this.socket = socket;
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new Once(socket);
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return createServerSocket();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return createServerSocket();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return createServerSocket();
    }

    private static final class Once extends ServerSocket {
        private final Socket socket;
        private final AtomicBoolean accepted = new AtomicBoolean();
        private final CountDownLatch closed = new CountDownLatch(1);

        Once(Socket socket) throws IOException {
            this.socket = socket;
        }

        @Override
        public void bind(SocketAddress address) {}

        @Override
        public void bind(SocketAddress address, int backlog) {}

        @Override
        public SocketAddress getLocalSocketAddress() {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
        }

        @Override
        public Socket accept() throws IOException {
            if (accepted.compareAndSet(false, true)) {
                return socket;
            }
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new SocketException("closed");
        }

        @Override
        public void close() throws IOException {
            closed.countDown();
            super.close();
        }
    }
}
