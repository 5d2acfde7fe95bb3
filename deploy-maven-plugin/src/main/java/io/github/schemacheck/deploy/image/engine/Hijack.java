package io.github.schemacheck.deploy.image.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Asks an engine to speak another protocol on a socket from now on, as HTTP/1.1 has it. */
record Hijack(String path, String protocol, Map<String, List<String>> headers) {
    private static final int LONGEST_ANSWER = 64 * 1024;

    /** Go's server, which is an engine's, uses this version of HTTP for nothing else. */
    private static final String TLS_WANTED = "HTTP/1.0 400 ";

    /** @throws HijackRefusedException where the engine, or a proxy before it, does not want to */
    void over(Socket socket) throws IOException {
        StringBuilder request = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: docker\r\n");
        request.append("Connection: Upgrade\r\nUpgrade: ").append(protocol).append("\r\n");
        headers.forEach((name, values) -> values.forEach(
                value -> request.append(name).append(": ").append(value).append("\r\n")));
        request.append("\r\n");
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        String answer = answer(socket.getInputStream());
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw refusal(answer.lines().findFirst().orElse("it hung up"));
        }
    }

    private static IOException refusal(String status) {
        return status.startsWith(TLS_WANTED) ? new TlsWantedException() : new HijackRefusedException(status);
    }

    /** Byte by byte, as what follows belongs to the other protocol. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n") && answer.size() < LONGEST_ANSWER) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            answer.write(next);
            text = next == '\n' ? answer.toString(StandardCharsets.UTF_8) : "";
        }
        return text;
    }
}
