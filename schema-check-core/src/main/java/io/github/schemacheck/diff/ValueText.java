package io.github.schemacheck.diff;

import io.github.schemacheck.schema.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Values as people read them. */
final class ValueText {
    static final Collector<CharSequence, ?, String> LIST = Collectors.joining(", ");

    private ValueText() {}

    /** @return empty for what is not there */
    static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ValueText::text).orElse("");
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ValueText::text).collect(LIST);
        }
        return value instanceof Enum<?> ? value.toString().replace('_', ' ') : value.toString();
    }

    /** Elements are quoted only where two different lists would read the same: one with a comma in it. */
    static Difference lists(String property, List<?> from, List<?> to) {
        Difference plain = new Difference(property, text(from), text(to));
        return plain.from().equals(plain.to()) ? new Difference(property, quoted(from), quoted(to)) : plain;
    }

    private static String quoted(List<?> list) {
        return list.stream().map(each -> Identifier.literal(text(each))).collect(LIST);
    }
}
