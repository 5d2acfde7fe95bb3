package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code db1:5432,[::1],db2}: each host with a port of its own, or the ports behind {@code ?port=}. */
final class HostList {
    private static final Pattern HOST =
            Pattern.compile("(?:\\[([0-9a-fA-F:.%a-zA-Z0-9_]+)]|([\\p{L}\\p{N}._-]+))(?::(\\d{1,5})?)?");

    private HostList() {}

    static List<Host> parse(String text, @Nullable String ports) {
        List<Host> hosts = new ArrayList<>();
        String[] each = text.split(",", -1);
        for (int i = 0; i < each.length; i++) {
            hosts.add(host(each[i], portOf(ports, i)));
        }
        return hosts;
    }

    private static Host host(String text, int defaultPort) {
        if (text.isEmpty()) {
            return new Host("localhost", defaultPort);
        }
        if (text.startsWith("/") || text.startsWith("%2F") || text.startsWith("%2f")) {
            throw new ProblemException(
                    "DATABASE_URL names a Unix socket as its host, which Java's driver cannot use.",
                    "use localhost, and let the server listen there (listen_addresses).");
        }
        Matcher matcher = HOST.matcher(text.indexOf(':') != text.lastIndexOf(':') ? bracketed(text) : text);
        if (!matcher.matches()) {
            throw RawUrl.unencoded();
        }
        @Nullable String ipv6 = matcher.group(1);
        @Nullable String port = matcher.group(3);
        return new Host(
                ipv6 != null ? Percent.decode(ipv6) : matcher.group(2), port == null ? defaultPort : port(port));
    }

    /** libpq and others write {@code ?host=::1} without brackets. */
    private static String bracketed(String text) {
        return text.startsWith("[") ? text : "[" + text + "]";
    }

    private static int portOf(@Nullable String ports, int index) {
        if (ports == null || ports.isEmpty()) {
            return Host.DEFAULT_PORT;
        }
        String[] each = ports.split(",", -1);
        String port = each.length == 1 ? each[0] : index < each.length ? each[index] : "";
        return port.isEmpty() ? Host.DEFAULT_PORT : port(port);
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65535) {
            throw RawUrl.unencoded();
        }
        return port;
    }
}
