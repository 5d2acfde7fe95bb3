package io.github.schemacheck.deploy.image.session;

import io.grpc.Metadata;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the engine wants of a folder.
 *
 * @param folder its name in the build: {@code context} or {@code dockerfile}
 * @param included patterns; empty for all
 * @param excluded patterns, from the .dockerignore that the engine has read
 * @param followed paths that are wanted with what their links lead to; empty for all
 */
record SyncRequest(String folder, List<String> included, List<String> excluded, List<String> followed) {
    static SyncRequest of(Metadata headers) {
        List<String> folder = all(headers, "dir-name");
        return new SyncRequest(
                folder.isEmpty() ? "" : folder.get(0),
                all(headers, "include-patterns"),
                all(headers, "exclude-patterns"),
                all(headers, "followpaths"));
    }

    /** What is not ASCII comes escaped, and a key of its own says so. */
    private static List<String> all(Metadata headers, String key) {
        boolean escaped = headers.containsKey(ascii(key + "-encoded"));
        List<String> values = new ArrayList<>();
        Iterable<String> raw = headers.getAll(ascii(key));
        if (raw != null) {
            raw.forEach(value -> values.add(escaped ? URLDecoder.decode(value, StandardCharsets.UTF_8) : value));
        }
        return List.copyOf(values);
    }

    private static Metadata.Key<String> ascii(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }
}
