package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.UniqueConstraint;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of columns that may not repeat. */
final class MadeUpKeys {
    private MadeUpKeys() {}

    /** @return the columns of the table whose values have to differ */
    static Set<String> of(Schema schema, QualifiedName table) {
        Stream<String> primary = schema.all(PrimaryKey.class)
                .filter(key -> key.table().equals(table))
                .flatMap(key -> key.key().columns().stream());
        Stream<String> unique = schema.all(UniqueConstraint.class)
                .filter(key -> key.table().equals(table))
                .flatMap(key -> key.key().columns().stream());
        Stream<String> indexed = schema.all(Index.class)
                .filter(index ->
                        index.table().equals(table) && index.definition().unique())
                .flatMap(index -> index.definition().keys().stream())
                .map(Index.Key::expression)
                .map(MadeUpKeys::unquoted);
        return Stream.of(primary, unique, indexed).flatMap(all -> all).collect(Collectors.toSet());
    }

    /** @return the value of row {@code i}; the same in each row where nobody knows another one */
    static String varied(String value, String type) {
        String typed = value + "::" + type;
        if (type.equals("smallint")) {
            return typed + " - i";
        }
        if (type.matches("integer|bigint|numeric.*|real|double precision|date")) {
            return typed + " + i";
        }
        if (type.startsWith("timestamp")) {
            return typed + " + i * interval '1 second'";
        }
        if (type.equals("uuid")) {
            return "('5c4e3a00-c4ec-4000-8000-' || lpad(to_hex(i + 1), 12, '0'))::uuid";
        }
        String length = type.replaceAll("\\D", "");
        if (type.startsWith("character") && !length.isEmpty()) {
            return "right(" + value + " || i, " + length + ")";
        }
        return type.equals("text") || type.startsWith("character") ? value + " || i" : typed;
    }

    private static String unquoted(String expression) {
        return expression.startsWith("\"") ? expression.substring(1, expression.length() - 1) : expression;
    }
}
