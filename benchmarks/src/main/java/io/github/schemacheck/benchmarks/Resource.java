package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** The files beside this package. */
final class Resource {
    private Resource() {}

    /** @return for a Maven that finds what the one around it has already */
    static String settings() throws IOException {
        String repository =
                Path.of(System.getProperty("outer.repository")).toUri().toString();
        return text("project-settings.xml").replace("@repository@", repository);
    }

    static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
