package io.github.schemacheck.deploy.image.dockerfile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code RUN --mount} says.
 *
 * @param options by their long names: {@code type}, {@code target}, {@code source}, {@code id}, …; a key without a
 *     value has an empty one
 */
public record Mount(Map<String, String> options) {
    private static final Map<String, String> LONG =
            Map.of("dst", "target", "destination", "target", "src", "source", "ro", "readonly", "rw", "readwrite");

    static Mount parse(String value) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String field : Csv.fields(value)) {
            NameValue option = NameValue.of(field);
            String key = option.name().toLowerCase(Locale.ROOT);
            options.put(LONG.getOrDefault(key, key), option.value().orElse(""));
        }
        return new Mount(options);
    }

    public boolean isCache() {
        return "cache".equalsIgnoreCase(options.get("type"));
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public String target() {
        return option("target").orElse("");
    }
}
