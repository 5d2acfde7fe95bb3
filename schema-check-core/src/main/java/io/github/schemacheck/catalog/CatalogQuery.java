package io.github.schemacheck.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One kind of object: the query beside this class and what makes objects of its rows.
 *
 * @param file name of the resource without {@code .sql}
 */
record CatalogQuery(String file, Function<Reading, RowMapper> mapper) {

    /** For rows that stand for themselves. */
    static CatalogQuery of(String file, BiConsumer<Row, Reading> mapper) {
        return new CatalogQuery(file, reading -> row -> mapper.accept(row, reading));
    }

    /** @return the query without its final semicolon */
    String sql() {
        try (InputStream resource = CatalogQuery.class.getResourceAsStream(file + ".sql")) {
            String text = new String(Objects.requireNonNull(resource, file).readAllBytes(), StandardCharsets.UTF_8);
            return text.strip().replaceFirst(";$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
