package io.github.schemacheck.deploy.image.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The address of a build in the engine's API. */
final class BuildQuery {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringBuilder path = new StringBuilder("/build?version=2");

    private BuildQuery() {}

    /** @param remote {@code client-session}, or empty where the context comes as the request's body */
    static String of(BuildSettings settings, String dockerfile, String session, String remote) {
        Options options = settings.options();
        BuildQuery query = new BuildQuery();
        settings.tags().forEach(tag -> query.add("t", tag));
        query.add("dockerfile", dockerfile);
        query.add("session", session);
        query.add("remote", remote);
        query.add("target", settings.source().target());
        query.add("platform", options.platform());
        query.add("networkmode", options.network());
        query.add("buildargs", json(arguments(options)));
        query.add("labels", json(new TreeMap<>(settings.labels())));
        query.add("cachefrom", options.cacheFrom().isEmpty() ? "" : json(options.cacheFrom()));
        query.add("nocache", options.noCache() ? "1" : "");
        query.add("pull", options.pull() ? "1" : "");
        return query.path.toString();
    }

    private static Map<String, String> arguments(Options options) {
        Map<String, String> arguments = new HashMap<>(options.arguments());
        if (options.inlineCache()) {
            arguments.put("BUILDKIT_INLINE_CACHE", "1");
        }
        return new TreeMap<>(arguments);
    }

    private void add(String name, String value) {
        if (!value.isEmpty()) {
            path.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
