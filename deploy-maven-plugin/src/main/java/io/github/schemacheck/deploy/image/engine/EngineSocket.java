package io.github.schemacheck.deploy.image.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Opens sockets to an engine: docker-java gives no access to its own.
 *
 * @param host {@code unix:///path} or {@code tcp://host:port}
 * @param tls for tcp only
 */
record EngineSocket(URI host, Optional<SSLContext> tls) {
    Socket open() throws IOException {
        return switch (host.getScheme()) {
            case "unix" -> unix();
            case "tcp", "http", "https" -> tls.isPresent() ? encrypted(tls.get()) : plain();
            default -> throw new HijackRefusedException("there is no socket for " + host.getScheme());
        };
    }

    private Socket unix() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(host.getPath()));
            return new ChannelSocket(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private Socket plain() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host.getHost(), host.getPort()), 10_000);
        return socket;
    }

    private Socket encrypted(SSLContext context) throws IOException {
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain(), host.getHost(), host.getPort(), true);
        try {
            // Without this a socket takes any certificate of the authority's, whoever's name stands in it.
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
