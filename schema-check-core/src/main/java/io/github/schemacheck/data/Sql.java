package io.github.schemacheck.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The .sql files beside this package. */
final class Sql {
    private Sql() {}

    static String named(String name) {
        try (InputStream in = Objects.requireNonNull(Sql.class.getResourceAsStream(name + ".sql"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
