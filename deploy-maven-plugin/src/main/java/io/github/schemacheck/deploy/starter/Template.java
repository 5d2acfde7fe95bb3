package io.github.schemacheck.deploy.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** A text with {@code <<name>>} where something is put in: signs that no Dockerfile, workflow or POM has. */
record Template(String text) {
    /** @param name of a resource beside this class */
    static Template of(String name) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several lines of a value all stand at the place of the name; an empty one alone on its line leaves no line. */
    String with(Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            String name = "<<" + value.getKey() + ">>";
            if (value.getValue().isEmpty()) {
                filled = filled.replaceAll("(?m)^[ ]*" + name + "\\R", "");
            }
            filled = filled.replace(name, value.getValue());
        }
        if (filled.contains("<<")) {
            throw new IllegalStateException("nothing was put in: " + filled.substring(filled.indexOf("<<")));
        }
        return filled;
    }
}
