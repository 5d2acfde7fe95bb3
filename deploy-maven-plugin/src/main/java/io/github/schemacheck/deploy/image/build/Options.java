package io.github.schemacheck.deploy.image.build;

import java.util.List;
import java.util.Map;

/**
 * How it is built.
 *
 * @param platform as {@code linux/amd64}; empty for the engine's own
 * @param network of steps that run: {@code host}, {@code none}, or empty for the engine's usual one
 * @param cacheFrom images whose inline cache may be used
 * @param inlineCache whether the image takes its cache with it, for {@code cacheFrom} on other machines
 * @param noCache whether every step is run; this also empties cache mounts
 * @param pull whether newer base images are asked for
 */
public record Options(
        Map<String, String> arguments,
        String platform,
        String network,
        List<String> cacheFrom,
        boolean inlineCache,
        boolean noCache,
        boolean pull) {
    public Options {
        arguments = Map.copyOf(arguments);
        cacheFrom = List.copyOf(cacheFrom);
    }
}
